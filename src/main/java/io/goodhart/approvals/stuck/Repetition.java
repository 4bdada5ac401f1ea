package io.goodhart.approvals.stuck;

import io.goodhart.approvals.action.AgentId;
import java.time.Duration;
import java.time.Instant;

/**
 * One action, with the same tool and the same arguments, that an agent wanted again and again and
 * nothing else beside it.
 *
 * @param agent which agent
 * @param session in which conversation or run; may be empty
 * @param times how often
 * @param first when for the first time
 * @param last when for the last time
 */
public record Repetition(AgentId agent, String session, int times, Instant first, Instant last) {
  /** How long it has gone on. */
  public Duration length() {
    return Duration.between(first, last);
  }
}
