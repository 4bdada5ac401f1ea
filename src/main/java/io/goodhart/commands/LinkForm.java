package io.goodhart.commands;

import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Question;
import io.goodhart.commands.form.Taken;
import io.goodhart.digest.Texts;
import java.util.Optional;

/** Asks by a form under which name a tool knows somebody. */
public final class LinkForm implements Forms {
  private static final String NAME = "link";
  private static final String ALIAS = "alias";
  private static final int LONGEST = 200;

  private final LinkAnswer link;
  private final Texts texts;

  /** Claims names through this answer. */
  public LinkForm(LinkAnswer link, Texts texts) {
    this.link = link;
    this.texts = texts;
  }

  @Override
  public Optional<Form> atPress(Press press, Asker asker) {
    if (!press.action().equals(OwnHome.LINK)) {
      return Optional.empty();
    }
    return Optional.of(
        Form.named(
                NAME,
                "",
                new Form.Frame(
                    texts.say("link.form.title"),
                    texts.say("link.form.submit"),
                    texts.say("link.form.close")))
            .ask(
                Question.Text.line(
                    ALIAS, texts.say("link.form.alias"), texts.say("link.form.hint"), LONGEST))
            .build());
  }

  @Override
  public Optional<Taken> take(Filled filled, Asker asker) {
    if (!filled.form().equals(NAME)) {
      return Optional.empty();
    }
    String typed = filled.answer(ALIAS).strip();
    return Optional.of(
        TypedAlias.read(typed).isEmpty()
            ? Taken.NotYet.at(ALIAS, texts.say("link.form.wrong"))
            : new Taken.Answered(link.answer(new Command.Link(typed), asker)));
  }
}
