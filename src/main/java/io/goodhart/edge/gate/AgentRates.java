package io.goodhart.edge.gate;

import io.goodhart.approvals.action.AgentId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often each agent asked in the minute under way. Only registered agents are counted, so there
 * are few. Safe for use by many threads.
 */
final class AgentRates {
  private static final int MINUTE_S = 60;

  private final int most;
  private final Clock clock;
  private final Map<AgentId, Minute> minutes = new ConcurrentHashMap<>();

  AgentRates(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  /** Counts a request; false if it is one too many. */
  boolean take(AgentId agent) {
    Instant now = clock.instant();
    long minute = now.getEpochSecond() / MINUTE_S;
    Minute counted =
        minutes.merge(
            agent,
            new Minute(minute, 1),
            (old, fresh) ->
                old.number == fresh.number ? new Minute(old.number, old.count + 1) : fresh);
    return counted.count <= most;
  }

  private record Minute(long number, int count) {}
}
