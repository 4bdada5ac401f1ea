package io.goodhart.approvals.request;

import java.time.Instant;
import java.util.Optional;

/**
 * How far an approval reaches.
 *
 * @param reach over what
 * @param until until when, for those that last until a time
 */
public record Scope(Reach reach, Optional<Instant> until) {
  /** This action, once. */
  public static final Scope ONCE = new Scope(Reach.ONCE, Optional.empty());

  /** This kind of action in this session. */
  public static final Scope SESSION = new Scope(Reach.SESSION, Optional.empty());

  /** Refuses a time where none belongs, and none where one does. */
  public Scope {
    if (until.isPresent() != (reach == Reach.UNTIL)) {
      throw new IllegalArgumentException("Exactly an approval until a time has a time");
    }
  }

  /** This kind of action until a time. */
  public static Scope until(Instant time) {
    return new Scope(Reach.UNTIL, Optional.of(time));
  }

  /** The one of two that reaches less far. */
  public Scope narrower(Scope other) {
    if (reach == Reach.UNTIL && other.reach == Reach.UNTIL) {
      return until.orElseThrow().isBefore(other.until.orElseThrow()) ? this : other;
    }
    return reach.compareTo(other.reach) <= 0 ? this : other;
  }

  /** Over what an approval reaches, the least first. */
  public enum Reach {
    ONCE,
    SESSION,
    UNTIL
  }
}
