package io.goodhart.edge.sql.activity;

import io.goodhart.activity.RunningTotal;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a cumulative series was read. Not safe for use by many threads.
 *
 * <p>Growth is counted between neighbouring points, in whole tokens of their floors, so the sum
 * over a series that only grows is its last value less its first, whatever came in which order. The
 * first value counts as well if the series began recently: an old one was used elsewhere before.
 */
final class StreamPosition {
  /** The point brought nothing that was not known. */
  static final long DUPLICATE = -1;

  private static final long NANOS = 1_000_000_000L;

  final long stream;
  long startMillis;
  long points;
  boolean whole;
  long firstNanos;
  double firstValue;
  long lastNanos;
  double lastValue;

  StreamPosition(long stream) {
    this.stream = stream;
  }

  /** Takes a point; says by how many tokens usage grew, or {@link #DUPLICATE}. */
  long take(RunningTotal point, Duration horizon) {
    long at = nanos(point.at());
    if (points == 0) {
      startMillis = nanos(point.start()) / (NANOS / 1_000);
      lastNanos = at;
      lastValue = point.value();
      return first(point, at, horizon);
    }
    if (at > lastNanos) {
      long grown = growth(lastValue, point.value());
      points++;
      lastNanos = at;
      lastValue = point.value();
      return grown;
    }
    if (at < firstNanos && !whole) {
      return growth(point.value(), firstValue) + first(point, at, horizon);
    }
    return DUPLICATE;
  }

  private long first(RunningTotal point, long at, Duration horizon) {
    points++;
    firstNanos = at;
    firstValue = point.value();
    whole = Duration.between(point.start(), point.at()).compareTo(horizon) <= 0;
    return whole ? (long) point.value() : 0;
  }

  private static long growth(double from, double to) {
    return to >= from ? (long) to - (long) from : (long) to;
  }

  /**
   * Nanoseconds since 1970; times before 1678 or after 2262 all count as the earliest or latest.
   */
  private static long nanos(Instant at) {
    long seconds = at.getEpochSecond();
    if (Math.abs(seconds) >= Long.MAX_VALUE / NANOS) {
      return seconds < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return seconds * NANOS + at.getNano();
  }
}
