package io.goodhart.commands.gate;

import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.breakglass.OpenOutcome;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Forms;
import io.goodhart.commands.Press;
import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Question;
import io.goodhart.commands.form.Taken;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks by a form for what it takes to break the glass, and for what a review found. */
final class BreakGlassForm implements Forms {
  private static final String OPEN = "break-glass";
  private static final String REVIEWED = "break-glass-review";
  private static final String AGENT = "agent";
  private static final String KIND = "kind";
  private static final String REASON = "reason";
  private static final String CODE = "code";
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_REASON = 200;
  private static final int LONGEST_CODE = 12;

  private final BreakGlassAnswer answer;
  private final AgentNames names;
  private final Texts texts;
  private final GateWords words;

  BreakGlassForm(BreakGlassAnswer answer, AgentNames names, Texts texts) {
    this.answer = answer;
    this.names = names;
    this.texts = texts;
    this.words = new GateWords(texts);
  }

  /** With nothing behind the word, or an agent's name alone. */
  @Override
  public Optional<Form> atCommand(String command, String said, Asker asker) {
    String[] typed = said.strip().split("\\s+", 3);
    boolean meant =
        command.equals("agents")
            && typed[0].toLowerCase(Locale.ROOT).equals(OPEN)
            && typed.length == 2
            && answer.mayOpen(asker)
            && names.known(typed[1]).isPresent();
    return meant ? Optional.of(open(typed[1])) : Optional.empty();
  }

  @Override
  public Optional<Form> atPress(Press press, Asker asker) {
    return press.action().equals(BreakGlassAnswer.REVIEW)
            && answer.againstReview(press.value(), asker).isEmpty()
        ? Optional.of(review(press.value()))
        : Optional.empty();
  }

  @Override
  public Optional<Taken> take(Filled filled, Asker asker) {
    return switch (filled.form()) {
      case OPEN -> Optional.of(opened(filled, asker));
      case REVIEWED ->
          Optional.of(
              new Taken.Answered(
                  answer.reviewed(answer.review(filled.about(), filled.answer(REASON), asker))));
      default -> Optional.empty();
    };
  }

  private Taken opened(Filled filled, Asker asker) {
    Optional<AgentId> agent = names.known(filled.answer(AGENT));
    Optional<ActionClass> kind = ActionClass.of(filled.answer(KIND));
    if (agent.isEmpty()) {
      return Taken.NotYet.at(AGENT, texts.say("glass.refused.no-such-agent"));
    } else if (kind.isEmpty() || !answer.canBeSaidAloud()) {
      return Taken.NotYet.at(KIND, texts.say("glass.no-channel"));
    }
    OpenOutcome outcome =
        answer.open(agent.get(), kind.get(), filled.answer(CODE), filled.answer(REASON), asker);
    return outcome instanceof OpenOutcome.WithoutCode
        ? Taken.NotYet.at(CODE, answer.refused(outcome).summary())
        : new Taken.Answered(answer.opened(outcome));
  }

  private Form open(String agent) {
    List<Question.Choice> kinds =
        Arrays.stream(ActionClass.values())
            .map(kind -> new Question.Choice(kind.code(), words.kind(kind)))
            .toList();
    return Form.named(OPEN, "", frame("glass.form"))
        .say(new Message.Part.Section(texts.say("glass.form.lead")))
        .ask(Question.Text.known(AGENT, texts.say("glass.form.agent"), "", LONGEST_NAME, agent))
        .ask(new Question.OneOf(KIND, texts.say("glass.form.kind"), "", kinds, Optional.empty()))
        .ask(Question.Text.lines(REASON, texts.say("glass.form.reason"), "", LONGEST_REASON))
        .ask(Question.Text.line(CODE, texts.say("glass.form.code"), "", LONGEST_CODE))
        .build();
  }

  private Form review(String id) {
    return Form.named(REVIEWED, id, frame("glass.review.form"))
        .ask(
            Question.Text.lines(REASON, texts.say("glass.review.form.finding"), "", LONGEST_REASON))
        .build();
  }

  private Form.Frame frame(String key) {
    return new Form.Frame(
        texts.say(key + ".title"), texts.say(key + ".submit"), texts.say(key + ".close"));
  }
}
