package io.goodhart.commands.gate;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.planned.PlanOutcome;
import io.goodhart.approvals.planned.PlannedRun;
import io.goodhart.approvals.planned.PlannedRuns;
import io.goodhart.approvals.planned.PlannedRuns.Plan;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Press;
import io.goodhart.commands.Presses;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Announces planned automation, and lets an admin agree to it. */
final class PlannedAnswer implements Presses {
  static final String APPROVE = "approve-planned-run";
  static final String DECLINE = "decline-planned-run";

  private static final Pattern PLAN =
      Pattern.compile(
          "(\\S+)\\s+(\\d{4}-\\d{2}-\\d{2})\\s+(\\d{4}-\\d{2}-\\d{2})"
              + "(?:\\s+\\$(\\d{1,7}))?(?:\\s+([A-Z][A-Z0-9]{0,19}-\\d{1,12}))?\\s+(\\S.*)",
          Pattern.DOTALL);

  private final PlannedRuns runs;
  private final AgentKeys keys;
  private final AgentNames names;
  private final ApprovalsChannel channel;
  private final Texts texts;
  private final PlannedWords words;
  private final PlannedEnd end;

  PlannedAnswer(
      PlannedRuns runs,
      AgentKeys keys,
      AgentNames names,
      ApprovalsChannel channel,
      OwnerNotes owners,
      Texts texts) {
    this.runs = runs;
    this.keys = keys;
    this.names = names;
    this.channel = channel;
    this.texts = texts;
    this.words = new PlannedWords(texts);
    this.end = new PlannedEnd(runs, keys, names, channel, owners, texts);
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
      case APPROVE -> Optional.of(decide(press.value(), true, asker));
      case DECLINE -> Optional.of(decide(press.value(), false, asker));
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
      boolean asked =
          channel.say(
              "planned:" + run.id(),
              Message.saying(texts.say("agents.planned.news.summary", run.agent().value()))
                  .person(asker.identity(), texts.say("agents.planned.news", words.line(run)))
                  .buttons(buttons(run))
                  .build());
      return Message.of(
          texts.say(asked ? "agents.planned.asked" : "agents.planned.kept", words.line(run)));
    }
    return Message.of(words.refused((PlanOutcome.Refused) outcome));
  }

  private Message decide(String id, boolean agrees, Asker asker) {
    PlanOutcome outcome = runs.decide(id, agrees, keys.person(asker.identity()));
    if (outcome instanceof PlanOutcome.Kept kept) {
      PlannedRun run = kept.run();
      String key = agrees ? "agents.planned.approved" : "agents.planned.declined";
      boolean unused =
          channel.say(
              "planned:" + id + ":decided",
              Message.saying(texts.say(key + ".summary", run.agent().value()))
                  .person(asker.identity(), texts.say(key + ".news", words.line(run)))
                  .build());
      return Message.of(texts.say(key, words.line(run)));
    }
    return Message.of(words.refused((PlanOutcome.Refused) outcome));
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
          message.buttons(buttons(run));
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

  private List<Message.Button> buttons(PlannedRun run) {
    return List.of(
        button(APPROVE, "agents.planned.approve", run),
        button(DECLINE, "agents.planned.decline", run));
  }

  private Message.Button button(String action, String key, PlannedRun run) {
    return new Message.Button(
        action, run.id(), texts.say(key), texts.say(key + ".spoken", run.agent().value()));
  }
}
