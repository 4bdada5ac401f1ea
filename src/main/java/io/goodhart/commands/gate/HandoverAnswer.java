package io.goodhart.commands.gate;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.Handover;
import io.goodhart.approvals.Handover.Outcome;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.commands.Asker;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Alias;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets an admin give a registered agent to somebody, when its owner left. */
final class HandoverAnswer {
  private static final Pattern TO =
      Pattern.compile("(\\S+)\\s+<@([UW][A-Z0-9_]{1,63})(?:\\|[^>]*)?>");

  private final Handover handover;
  private final AgentKeys keys;
  private final AgentNames names;
  private final OwnerNotes owners;
  private final Texts texts;

  HandoverAnswer(
      Handover handover, AgentKeys keys, AgentNames names, OwnerNotes owners, Texts texts) {
    this.handover = handover;
    this.keys = keys;
    this.names = names;
    this.owners = owners;
    this.texts = texts;
  }

  /** Nothing, if that is no registered agent. */
  Optional<Message> answer(String rest, Asker asker) {
    Matcher words = TO.matcher(rest.strip());
    if (!words.matches()) {
      return Optional.empty();
    }
    Alias to = Alias.slackUser(asker.identity().workspace(), words.group(2));
    String name = words.group(1);
    return names.known(name).or(() -> names.kept(name)).map(agent -> give(agent, to, asker));
  }

  private Message give(AgentId agent, Alias to, Asker asker) {
    Outcome outcome = handover.give(agent, to, keys.person(asker.identity()));
    String said = texts.say("agents.handover." + outcome.code(), agent.value());
    if (outcome == Outcome.GIVEN) {
      owners.tell(
          keys.person(to),
          agent,
          "given",
          asker.identity(),
          texts.say("agents.handover.news.summary", agent.value()),
          texts.say("agents.handover.news", agent.value()));
    }
    return Message.of(said);
  }
}
