package io.goodhart.commands;

import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Question;
import io.goodhart.commands.form.Taken;
import io.goodhart.digest.Texts;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Asks by a form from when to when somebody is away; why is nobody's business. */
public final class AwayForm implements Forms {
  private static final String NAME = "away";
  private static final String FROM = "from";
  private static final String TO = "to";

  private final AwayAnswer away;
  private final Texts texts;
  private final Clock clock;

  /** Enters absences through this answer. */
  public AwayForm(AwayAnswer away, Texts texts, Clock clock) {
    this.away = away;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Optional<Form> atPress(Press press, Asker asker) {
    if (!press.action().equals(OwnHome.AWAY)) {
      return Optional.empty();
    }
    LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), asker.zone()).plusDays(1);
    return Optional.of(
        Form.named(
                NAME,
                "",
                new Form.Frame(
                    texts.say("away.form.title"),
                    texts.say("away.form.submit"),
                    texts.say("away.form.close")))
            .ask(new Question.Day(FROM, texts.say("away.form.from"), "", tomorrow))
            .ask(
                new Question.Day(
                    TO, texts.say("away.form.to"), texts.say("away.form.hint"), tomorrow))
            .build());
  }

  @Override
  public Optional<Taken> take(Filled filled, Asker asker) {
    if (!filled.form().equals(NAME)) {
      return Optional.empty();
    }
    String from = filled.answer(FROM);
    String to = filled.answer(TO);
    return Optional.of(
        isSpan(from, to)
            ? new Taken.Answered(away.answer(new Command.Away(from + " " + to), asker))
            : Taken.NotYet.at(TO, texts.say("away.form.wrong")));
  }

  private static boolean isSpan(String from, String to) {
    try {
      LocalDate first = LocalDate.parse(from);
      LocalDate last = LocalDate.parse(to);
      return !last.isBefore(first) && !last.isAfter(first.plusDays(AwayAnswer.LONGEST_DAYS));
    } catch (DateTimeException e) {
      return false;
    }
  }
}
