package io.goodhart.approvals.breakglass;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One break-glass.
 *
 * @param id its name, which nobody can guess
 * @param agent whose actions go through
 * @param kind which of them
 * @param by who opened it
 * @param reason why, in their words
 * @param from when it was opened
 * @param until when it ends, or ended
 * @param due the day by which it has to be reviewed
 * @param review how it was reviewed, if it was
 */
public record Opening(
    String id,
    AgentId agent,
    ActionClass kind,
    Person by,
    String reason,
    Instant from,
    Instant until,
    LocalDate due,
    Optional<Review> review) {
  /** Whether it lets an action through at a time. */
  public boolean covers(Action action, Instant now) {
    return agent.equals(action.agent()) && kind == action.kind() && isOpenAt(now);
  }

  /** Whether it is open at a time. */
  public boolean isOpenAt(Instant now) {
    return !now.isBefore(from) && now.isBefore(until);
  }

  /** The same, ended at a time. */
  public Opening endedAt(Instant time) {
    return new Opening(id, agent, kind, by, reason, from, time, due, review);
  }

  /** The same, reviewed. */
  public Opening reviewed(Review done) {
    return new Opening(id, agent, kind, by, reason, from, until, due, Optional.of(done));
  }

  /**
   * How a break-glass was reviewed.
   *
   * @param by who looked at it
   * @param at when
   * @param finding what they found
   */
  public record Review(Person by, Instant at, String finding) {}
}
