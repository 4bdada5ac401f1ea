package io.goodhart.commands.gate;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.planned.PlanOutcome;
import io.goodhart.approvals.planned.PlannedRun;
import io.goodhart.approvals.planned.PlannedRuns;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Press;
import io.goodhart.commands.Presses;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes planned automation back: one run by its owner's button, all of an agent by its name. */
final class PlannedEnd implements Presses {
  /** What follows {@code /agents sanction}. */
  static final String WORD = "end";

  private static final String TAKE_BACK = "take-back-planned-run";

  private final PlannedRuns runs;
  private final AgentKeys keys;
  private final AgentNames names;
  private final PlannedNews news;
  private final OwnerNotes owners;
  private final Texts texts;
  private final PlannedWords words;

  PlannedEnd(
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
  }

  /** Takes back everything that is ahead of an agent, as far as it is the asker's to do. */
  Message answer(String rest, Asker asker) {
    Said said = Said.of(rest);
    Optional<AgentId> agent = names.fresh(said.first());
    if (agent.isEmpty()) {
      return Message.of(texts.say("agents.planned.end.how"));
    }
    Person by = keys.person(asker.identity());
    List<String> outcomes = new ArrayList<>();
    for (PlannedRun run : runs.ahead(agent.get(), by)) {
      outcomes.add(takeBack(run.id(), by, said.reason()));
    }
    return Message.of(
        outcomes.isEmpty()
            ? texts.say("agents.planned.end.none", agent.get().value())
            : String.join("\n", outcomes.stream().distinct().toList()));
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return press.action().equals(TAKE_BACK)
        ? Optional.of(
            Message.of(takeBack(press.value(), keys.person(asker.identity()), Optional.empty())))
        : Optional.empty();
  }

  /** The button for its owner, unless there is nothing to take back. */
  Optional<Message.Button> button(PlannedRun run) {
    return runs.isAhead(run)
        ? Optional.of(
            new Message.Button(
                TAKE_BACK,
                run.id(),
                texts.say("agents.planned.take-back"),
                texts.say("agents.planned.take-back.spoken", run.agent().value())))
        : Optional.empty();
  }

  private String takeBack(String id, Person by, Optional<String> reason) {
    PlanOutcome outcome = runs.takeBack(id, by, reason);
    if (outcome instanceof PlanOutcome.Refused refused) {
      return words.refused(refused);
    }
    PlannedRun run = ((PlanOutcome.Kept) outcome).run();
    news.takenBack(run);
    String summary = texts.say("agents.planned.taken-back.summary", run.agent().value());
    owners.tell(
        run.owner(), run.agent(), "plan-" + id, by.identity(), summary, words.takenBackNews(run));
    return words.takenBack(run);
  }
}
