package io.goodhart.commands.gate;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.planned.PlanOutcome;
import io.goodhart.approvals.planned.PlanOutcome.Why;
import io.goodhart.approvals.planned.PlannedRun;
import io.goodhart.approvals.planned.PlannedRuns;
import io.goodhart.approvals.planned.PlannedRuns.Plan;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Press;
import io.goodhart.commands.Presses;
import io.goodhart.digest.Message;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Announces planned automation, and lets an admin agree to it. */
final class PlannedAnswer implements Presses {
  private static final Pattern PLAN =
      Pattern.compile(
          "(\\S+)\\s+(\\d{4}-\\d{2}-\\d{2})\\s+(\\d{4}-\\d{2}-\\d{2})"
              + "(?:\\s+\\$(\\d{1,7}))?(?:\\s+([A-Z][A-Z0-9]{0,19}-\\d{1,12}))?\\s+(\\S.*)",
          Pattern.DOTALL);

  private final PlannedRuns runs;
  private final AgentKeys keys;
  private final AgentNames names;
  private final PlannedNews news;
  private final OwnerNotes owners;
  private final Texts texts;
  private final PlannedWords words;
  private final PlannedEnd end;

  PlannedAnswer(
      PlannedRuns runs,
      AgentKeys keys,
      AgentNames names,
      PlannedNews news,
      OwnerNotes owners,
      Texts texts) {
    this.runs = runs;
    this.keys = keys;
    this.names = names;
    this.news = news;
    this.owners = owners;
    this.texts = texts;
    this.words = new PlannedWords(texts);
    this.end = new PlannedEnd(runs, keys, names, news, owners, texts);
  }

  Message answer(String rest, Asker asker) {
    Said said = Said.of(rest);
    if (said.first().equalsIgnoreCase(PlannedEnd.WORD)) {
      return end.answer(rest.strip().substring(PlannedEnd.WORD.length()), asker);
    }
    return rest.isBlank() ? list(asker) : ask(rest.strip(), asker);
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return switch (press.action()) {
      case PlannedNews.APPROVE -> Optional.of(decide(press.value(), true, Optional.empty(), asker));
      case PlannedNews.DECLINE ->
          Optional.of(decide(press.value(), false, Optional.empty(), asker));
      default -> end.press(press, asker);
    };
  }

  private Message ask(String said, Asker asker) {
    Optional<Plan> plan = plan(said);
    if (plan.isEmpty()) {
      return Message.of(texts.say("agents.planned.how"));
    }
    PlanOutcome outcome = runs.ask(plan.get(), keys.person(asker.identity()));
    if (outcome instanceof PlanOutcome.Kept kept) {
      PlannedRun run = kept.run();
      boolean asked = news.asked(run);
      return Message.of(
          texts.say(asked ? "agents.planned.asked" : "agents.planned.kept", words.line(run)));
    }
    return Message.of(words.refused((PlanOutcome.Refused) outcome));
  }

  /** Decides on a run, shows it, and tells its owner. */
  Message decide(String id, boolean agrees, Optional<String> reason, Asker asker) {
    PlanOutcome outcome = runs.decide(id, agrees, keys.person(asker.identity()), reason);
    if (outcome instanceof PlanOutcome.Refused refused) {
      return refused(id, refused);
    }
    PlannedRun run = ((PlanOutcome.Kept) outcome).run();
    news.settled(run);
    String summary =
        texts.say("agents.planned.card." + words.ended(run) + ".summary", run.agent().value());
    owners.tell(
        run.owner(), run.agent(), "plan-" + id, asker.identity(), summary, words.decidedNews(run));
    return Message.of(
        texts.say(agrees ? "agents.planned.approved" : "agents.planned.declined", words.line(run)));
  }

  /** A press that came too late hears what it came too late for; the message is put right. */
  private Message refused(String id, PlanOutcome.Refused refused) {
    boolean late = refused.why() == Why.DECIDED || refused.why() == Why.TOO_LATE;
    Optional<PlannedRun> run = late ? runs.find(id) : Optional.empty();
    if (run.isEmpty()) {
      return Message.of(words.refused(refused));
    }
    news.settled(run.get());
    List<Piece> said =
        texts.pieces("agents.planned.late", new Piece.Together(words.outcome(run.get())));
    Message.Part.Named part = new Message.Part.Named(said, false);
    return Message.saying(part.text()).part(part).build();
  }

  private Message list(Asker asker) {
    List<PlannedRun> known = runs.of(keys.person(asker.identity()));
    if (known.isEmpty()) {
      return Message.of(texts.say("agents.planned.none"));
    }
    Message.Builder message = Message.saying(texts.say("agents.planned.summary"));
    message.section(texts.say("agents.planned.summary"));
    Person self = keys.person(asker.identity());
    for (PlannedRun run : known.subList(0, Math.min(10, known.size()))) {
      String said = words.state(run);
      if (run.owner().isSame(self)) {
        message.section(said);
        end.button(run).ifPresent(button -> message.buttons(List.of(button)));
      } else {
        message.person(run.owner().identity(), said);
        if (run.state() == PlannedRun.State.ASKED) {
          message.buttons(news.buttons(run));
        }
      }
    }
    return message
        .context(texts.say("agents.planned.how"))
        .context(texts.say("agents.planned.end.how"))
        .build();
  }

  private Optional<Plan> plan(String said) {
    Matcher parts = PLAN.matcher(said);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Optional<AgentId> agent = names.fresh(parts.group(1));
    String reason = Said.plain(parts.group(6));
    try {
      LocalDate from = LocalDate.parse(parts.group(2));
      LocalDate to = LocalDate.parse(parts.group(3));
      return agent.isEmpty() || reason.isEmpty() || to.isBefore(from)
          ? Optional.empty()
          : Optional.of(
              new Plan(
                  agent.get(),
                  from,
                  to,
                  Optional.ofNullable(parts.group(4)).map(Integer::valueOf),
                  Optional.ofNullable(parts.group(5)),
                  reason));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
