package io.goodhart.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that ticks like another one, moved by an offset that can only grow.
 *
 * <p>The demo uses it to let the week end on request. Safe for use by many threads.
 */
public final class MovableClock extends Clock {
  private final Clock base;

  /** Shared by the views of the clock in other zones, so that they move with it. */
  private final AtomicReference<Duration> offset;

  private MovableClock(Clock base, AtomicReference<Duration> offset) {
    this.base = base;
    this.offset = offset;
  }

  /** A clock that shows {@code start} now and ticks like {@code base}. */
  public static MovableClock startingAt(Instant start, Clock base) {
    return new MovableClock(base, new AtomicReference<>(Duration.between(base.instant(), start)));
  }

  /** Moves the clock on to {@code later}; a time that has passed already changes nothing. */
  public void advanceTo(Instant later) {
    Duration wanted = Duration.between(base.instant(), later);
    offset.accumulateAndGet(wanted, (now, then) -> then.compareTo(now) > 0 ? then : now);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset());
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  /** The same instants, now and after every move, presented in another zone. */
  @Override
  public Clock withZone(ZoneId zone) {
    return new MovableClock(base.withZone(zone), offset);
  }

  private Duration offset() {
    return Objects.requireNonNull(offset.get(), "a movable clock always has an offset");
  }
}
