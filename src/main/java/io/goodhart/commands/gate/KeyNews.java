package io.goodhart.commands.gate;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Alias;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Tells the approvals channel when the keys of an agent stop, in a line each. What makes a message
 * the same is the agent and the moment at which its keys stopped, as it is stored.
 */
public final class KeyNews {
  /** Whoever stopped them has had the time to say so themselves. */
  private static final Duration SAID_BY_THEN = Duration.ofSeconds(30);

  private static final Duration LATELY = Duration.ofHours(1);

  private final AgentKeys keys;
  private final ApprovalsChannel channel;
  private final Texts texts;
  private final Clock clock;

  /** Tells of these keys there. */
  public KeyNews(AgentKeys keys, ApprovalsChannel channel, Texts texts, Clock clock) {
    this.keys = keys;
    this.channel = channel;
    this.texts = texts;
    this.clock = clock;
  }

  /** Tells of agents that stopped because their owners left. */
  public void ownersLeft(Collection<AgentId> agents) {
    agents.forEach(agent -> stopped(agent, Optional.empty(), "agents.keys.news.owner-left"));
  }

  /** Tells what could not be told when it happened, as when a process ended in between. */
  public void catchUp() {
    Instant now = clock.instant();
    for (AgentId agent : keys.stoppedSince(now.minus(LATELY))) {
      boolean untold =
          keys.stoppedAt(agent).filter(at -> at.isBefore(now.minus(SAID_BY_THEN))).isPresent();
      if (untold && !keys.worksNow(agent)) {
        stopped(agent, Optional.empty(), "agents.keys.news.stopped");
      }
    }
  }

  void revoked(AgentId agent, Alias by) {
    stopped(agent, Optional.of(by), "agents.keys.news.revoked");
  }

  void exchanged(AgentId agent, Alias by) {
    say(agent, "exchanged", clock.instant(), Optional.of(by), "agents.keys.news.exchanged");
  }

  private void stopped(AgentId agent, Optional<Alias> by, String words) {
    keys.stoppedAt(agent).ifPresent(at -> say(agent, "stopped", at, by, words));
  }

  private void say(AgentId agent, String what, Instant at, Optional<Alias> by, String words) {
    String said = texts.say(words, agent.value());
    Message message =
        by.map(
                who ->
                    Message.saying(texts.say(words + ".summary", agent.value()))
                        .person(who, said)
                        .build())
            .orElseGet(() -> Message.of(said));
    boolean unused =
        channel.say("agent-keys:" + agent.value() + ":" + what + ":" + at.toEpochMilli(), message);
  }
}
