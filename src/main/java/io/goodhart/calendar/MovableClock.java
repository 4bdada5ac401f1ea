package io.goodhart.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that ticks like another one, moved by an offset that can only grow.
 *
 * <p>The demo uses it to let the week end on request. Safe for use by many threads.
 */
public final class MovableClock extends Clock {
  private final Clock base;
  private volatile Duration offset;

  private MovableClock(Clock base, Duration offset) {
    this.base = base;
    this.offset = offset;
  }

  /** A clock that shows {@code start} now and ticks like {@code base}. */
  public static MovableClock startingAt(Instant start, Clock base) {
    return new MovableClock(base, Duration.between(base.instant(), start));
  }

  /** Moves the clock on to {@code later}; a time that has passed already changes nothing. */
  public synchronized void advanceTo(Instant later) {
    Duration wanted = Duration.between(base.instant(), later);
    if (wanted.compareTo(offset) > 0) {
      offset = wanted;
    }
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  /** The same instants, presented in another zone. */
  @Override
  public Clock withZone(ZoneId zone) {
    return new MovableClock(base.withZone(zone), offset);
  }
}
