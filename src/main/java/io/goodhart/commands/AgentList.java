package io.goodhart.commands;

import io.goodhart.digest.Message;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Agent;
import io.goodhart.roster.AgentKind;
import io.goodhart.roster.AgentStore;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lists agents with their owners; those without one come with a button. */
public final class AgentList {
  private static final int MOST = 10;

  private final AgentStore agents;
  private final Texts texts;
  private final Clock clock;

  /** Names owners from this store. */
  public AgentList(AgentStore agents, Texts texts, Clock clock) {
    this.agents = agents;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * The agents with a part of a name.
   *
   * @param asker who asks, if they are on the roster
   */
  Message answer(List<Agent> here, String part, Optional<MemberId> asker) {
    if (here.isEmpty()) {
      return Message.of(texts.say("agents.summary.none"));
    }
    String wanted = part.toLowerCase(Locale.ROOT);
    List<Agent> found =
        here.stream()
            .filter(agent -> agent.name().toLowerCase(Locale.ROOT).contains(wanted))
            .toList();
    if (found.isEmpty()) {
      return Message.of(texts.say("agents.none-like", GeneralAnswers.quoted(part)));
    }
    long orphans = found.stream().filter(agent -> agent.owner().isEmpty()).count();
    Message.Builder message =
        Message.saying(
                texts.say("agents.summary", Integer.toString(found.size()), Long.toString(orphans)))
            .header(texts.say("agents.header"));
    Map<MemberId, Alias> owners = agents.owners();
    for (Agent agent : found.subList(0, Math.min(MOST, found.size()))) {
      add(agent, owners, asker, message);
    }
    if (found.size() > MOST) {
      message.section(texts.say("agents.more", Integer.toString(found.size() - MOST)));
    }
    return message.context(texts.say("agents.context")).build();
  }

  private void add(
      Agent agent, Map<MemberId, Alias> owners, Optional<MemberId> asker, Message.Builder message) {
    String last =
        agent
            .lastSeen()
            .map(at -> Words.ago(texts, Duration.between(at, clock.instant())))
            .orElseGet(() -> texts.say("agents.seen.never"));
    String seen =
        agent.kind() == AgentKind.DEPLOYER ? texts.say("agents.seen.deployer", last) : last;
    if (agent.owner().isPresent()) {
      Alias owner = owners.get(agent.owner().get());
      Piece shown =
          agent.owner().equals(asker)
              ? new Piece.Words(texts.say("agents.owner.you"))
              : owner == null
                  ? new Piece.Words(texts.say("agents.owner.somebody"))
                  : new Piece.Someone(owner);
      message.named(
          texts.pieces(
              "agents.owned", new Piece.Words(agent.name()), shown, new Piece.Words(seen)));
      return;
    }
    message
        .section(texts.say("agents.orphan", agent.name(), seen))
        .buttons(
            List.of(
                new Message.Button(
                    AgentsAnswer.OWN,
                    agent.botId(),
                    texts.say("agents.own"),
                    texts.say("agents.own.spoken", agent.name()))));
  }
}
