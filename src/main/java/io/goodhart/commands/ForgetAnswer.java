package io.goodhart.commands;

import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Question;
import io.goodhart.commands.form.Taken;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.privacy.Erased;
import io.goodhart.privacy.OwnErasure;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Erases what is kept of somebody, once they have typed a word that nobody types by accident. */
public final class ForgetAnswer implements WordAnswer, Forms {
  private static final String NAME = "forget";
  private static final String TYPED = "word";
  private static final String WORD = "FORGET";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private final RosterStore roster;
  private final OwnErasure erasure;
  private final Texts texts;

  /** Erases by this. */
  public ForgetAnswer(RosterStore roster, OwnErasure erasure, Texts texts) {
    this.roster = roster;
    this.erasure = erasure;
    this.texts = texts;
  }

  @Override
  public Message answer(String rest, Asker asker) {
    Optional<MemberId> member = roster.memberOf(asker.identity());
    if (member.isEmpty()) {
      return Message.of(texts.say("usage.own.not-on-a-roster"));
    }
    return rest.strip().equals(WORD)
        ? done(erasure.erase(asker.identity(), member.get()).value(), asker)
        : ask();
  }

  @Override
  public Optional<Form> atCommand(String command, String said, Asker asker) {
    boolean asks =
        command.equals("usage")
            && new CommandParser().parse(said) instanceof Command.Forget forget
            && forget.rest().isEmpty();
    return asks ? form(asker) : Optional.empty();
  }

  @Override
  public Optional<Form> atPress(Press press, Asker asker) {
    return press.action().equals(OwnHome.FORGET) ? form(asker) : Optional.empty();
  }

  @Override
  public Optional<Taken> take(Filled filled, Asker asker) {
    if (!filled.form().equals(NAME)) {
      return Optional.empty();
    }
    return Optional.of(
        filled.answer(TYPED).strip().equals(WORD)
            ? new Taken.Answered(answer(WORD, asker))
            : Taken.NotYet.at(TYPED, texts.say("forget.form.wrong", WORD)));
  }

  /** Those of whom nothing is kept have nothing to be erased. */
  private Optional<Form> form(Asker asker) {
    return roster
        .memberOf(asker.identity())
        .map(
            member ->
                Form.named(
                        NAME,
                        "",
                        new Form.Frame(
                            texts.say("forget.form.title"),
                            texts.say("forget.form.submit"),
                            texts.say("forget.form.close")))
                    .say(new Message.Part.Section(texts.say("forget.ask.erased")))
                    .say(new Message.Part.Section(texts.say("forget.ask.stays")))
                    .ask(
                        Question.Text.line(
                            TYPED, texts.say("forget.form.word", WORD), "", WORD.length()))
                    .say(new Message.Part.Context(texts.say("forget.form.context")))
                    .build());
  }

  private Message ask() {
    return Message.saying(texts.say("forget.ask.summary"))
        .section(texts.say("forget.ask.erased"))
        .section(texts.say("forget.ask.stays"))
        .section(texts.say("forget.ask.how"))
        .build();
  }

  private Message done(Erased erased, Asker asker) {
    String records = Words.count(texts, "records", erased.records());
    String what =
        erased
            .span()
            .map(
                span ->
                    texts.say(
                        "forget.done", records, day(span.first(), asker), day(span.last(), asker)))
            .orElseGet(() -> texts.say("forget.done.none"));
    return Message.saying(what).section(what).context(texts.say("forget.done.context")).build();
  }

  private static String day(Instant at, Asker asker) {
    return LocalDate.ofInstant(at, asker.zone()).format(DAY);
  }
}
