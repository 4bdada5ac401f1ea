package io.goodhart.approvals;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * An agent, or every agent, that is stopped.
 *
 * @param agent which one; empty for all
 * @param by who stopped it
 * @param reason why; may be empty
 * @param at when
 * @param resumeWanted the first admin who wants all of them to go on
 */
public record Pause(
    Optional<AgentId> agent, Person by, String reason, Instant at, Optional<Person> resumeWanted) {
  /** The same, and somebody wants all of them to go on. */
  Pause wantedOnBy(Person admin) {
    return new Pause(agent, by, reason, at, Optional.of(admin));
  }
}
