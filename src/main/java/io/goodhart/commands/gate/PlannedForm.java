package io.goodhart.commands.gate;

import io.goodhart.approvals.planned.PlannedRuns;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Forms;
import io.goodhart.commands.Press;
import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Question;
import io.goodhart.commands.form.Taken;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Asks an admin by a form why they do not agree to planned automation; only once it is sent is it
 * declined.
 */
final class PlannedForm implements Forms {
  private static final String REASON = "reason";
  private static final int LONGEST_REASON = 200;

  private final PlannedRuns runs;
  private final BiPredicate<String, Asker> mayDecide;
  private final PlannedAnswer answer;
  private final Texts texts;
  private final PlannedWords words;

  /**
   * Asks about these runs.
   *
   * @param mayDecide whether somebody could decide on a run now; who could not is told why in words
   */
  PlannedForm(
      PlannedRuns runs, BiPredicate<String, Asker> mayDecide, PlannedAnswer answer, Texts texts) {
    this.runs = runs;
    this.mayDecide = mayDecide;
    this.answer = answer;
    this.texts = texts;
    this.words = new PlannedWords(texts);
  }

  @Override
  public Optional<Form> atPress(Press press, Asker asker) {
    return press.action().equals(PlannedNews.DECLINE) && mayDecide.test(press.value(), asker)
        ? Optional.of(form(press.value()))
        : Optional.empty();
  }

  @Override
  public Optional<Taken> take(Filled filled, Asker asker) {
    if (!filled.form().equals(PlannedNews.DECLINE)) {
      return Optional.empty();
    }
    String reason = Said.plain(filled.answer(REASON));
    return Optional.of(
        reason.isEmpty()
            ? Taken.NotYet.at(REASON, texts.say("agents.planned.form.reason.missing"))
            : new Taken.Answered(answer.decide(filled.about(), false, Optional.of(reason), asker)));
  }

  private Form form(String id) {
    Form.Builder form =
        Form.named(
            PlannedNews.DECLINE,
            id,
            new Form.Frame(
                texts.say("agents.planned.form.title"),
                texts.say("agents.planned.form.submit"),
                texts.say("agents.planned.form.close")));
    runs.find(id).ifPresent(run -> form.say(new Message.Part.Section(words.line(run))));
    return form.ask(
            Question.Text.lines(
                REASON, texts.say("agents.planned.form.reason"), "", LONGEST_REASON))
        .build();
  }
}
