package io.goodhart.commands;

import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Question;
import io.goodhart.commands.form.Taken;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Asks by a form what the owner of a note plans next, so that it is explained beforehand. It asks
 * for a sanction as {@code /agents sanction} does, on which an admin decides.
 */
public final class PlanForm implements Forms, Presses {
  /** The button that opens it. */
  static final String PLAN = "plan-next-run";

  private static final String NAME = "plan-run";
  private static final String AGENT = "agent";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String BUDGET = "budget";
  private static final String WHAT = "what";
  private static final int LONGEST_AGENT = 64;
  private static final int LONGEST_BUDGET = 8;
  private static final int LONGEST_WHAT = 200;
  private static final Pattern AN_AGENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern DOLLARS = Pattern.compile("\\$?(\\d{1,7})|");

  private final WordAnswer agents;
  private final Texts texts;
  private final Clock clock;

  /**
   * Asks for sanctions there.
   *
   * @param agents what answers {@code /agents}
   */
  public PlanForm(WordAnswer agents, Texts texts, Clock clock) {
    this.agents = agents;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Optional<Form> atPress(Press press, Asker asker) {
    if (!press.action().equals(PLAN)) {
      return Optional.empty();
    }
    LocalDate monday =
        LocalDate.ofInstant(clock.instant(), asker.zone())
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    return Optional.of(
        Form.named(
                NAME,
                "",
                new Form.Frame(
                    texts.say("plan.form.title"),
                    texts.say("plan.form.submit"),
                    texts.say("plan.form.close")))
            .ask(
                Question.Text.line(
                    AGENT,
                    texts.say("plan.form.agent"),
                    texts.say("plan.form.agent.hint"),
                    LONGEST_AGENT))
            .ask(new Question.Day(FROM, texts.say("plan.form.from"), "", monday))
            .ask(new Question.Day(TO, texts.say("plan.form.to"), "", monday.plusDays(4)))
            .ask(
                new Question.Text(
                    BUDGET,
                    texts.say("plan.form.budget"),
                    texts.say("plan.form.budget.hint"),
                    LONGEST_BUDGET,
                    false,
                    false,
                    Optional.empty()))
            .ask(
                Question.Text.line(
                    WHAT,
                    texts.say("plan.form.what"),
                    texts.say("plan.form.what.hint"),
                    LONGEST_WHAT))
            .say(new Message.Part.Context(texts.say("plan.form.context")))
            .build());
  }

  /** Where no form could be shown, the command says how. */
  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return press.action().equals(PLAN)
        ? Optional.of(agents.answer("sanction ?", asker))
        : Optional.empty();
  }

  @Override
  public Optional<Taken> take(Filled filled, Asker asker) {
    if (!filled.form().equals(NAME)) {
      return Optional.empty();
    }
    String agent = filled.answer(AGENT).strip();
    String budget = filled.answer(BUDGET).strip();
    String what = filled.answer(WHAT).strip();
    Map<String, String> mistakes = new HashMap<>();
    if (!AN_AGENT.matcher(agent).matches()) {
      mistakes.put(AGENT, texts.say("plan.form.agent.wrong"));
    }
    if (!DOLLARS.matcher(budget).matches()) {
      mistakes.put(BUDGET, texts.say("plan.form.budget.wrong"));
    }
    if (what.isEmpty()) {
      mistakes.put(WHAT, texts.say("plan.form.what.wrong"));
    }
    if (filled.answer(TO).compareTo(filled.answer(FROM)) < 0) {
      mistakes.put(TO, texts.say("plan.form.to.wrong"));
    }
    if (!mistakes.isEmpty()) {
      return Optional.of(new Taken.NotYet(mistakes));
    }
    String dollars = budget.isEmpty() ? "" : " $" + budget.replace("$", "");
    return Optional.of(
        new Taken.Answered(
            agents.answer(
                "sanction "
                    + String.join(" ", agent, filled.answer(FROM), filled.answer(TO))
                    + dollars
                    + " "
                    + what,
                asker)));
  }
}
