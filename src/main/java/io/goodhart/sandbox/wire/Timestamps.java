package io.goodhart.sandbox.wire;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The source of Slack's {@code ts}: epoch seconds with six decimals, which is a message's id in its
 * channel. Every value is greater than all before it, also when the clock stands still or steps
 * back. Safe for use by several threads.
 */
public final class Timestamps {
  private static final long MICROS = 1_000_000L;

  private final Clock clock;
  private final AtomicLong last = new AtomicLong();

  public Timestamps(Clock clock) {
    this.clock = clock;
  }

  public String next() {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    return format(last.updateAndGet(before -> Math.max(before + 1, now)));
  }

  /** Makes all later values greater than one that was given out by an earlier process. */
  public void passed(String ts) {
    last.accumulateAndGet(micros(ts), Math::max);
  }

  /** Whether a text has the form of a {@code ts}. */
  public static boolean isTimestamp(String text) {
    return text.matches("\\d{1,12}(\\.\\d{1,6})?");
  }

  /**
   * Brings any accepted spelling ({@code 17}, {@code 17.5}) into the one form that sorts by time.
   */
  public static String normalise(String ts) {
    return format(micros(ts));
  }

  private static long micros(String ts) {
    int dot = ts.indexOf('.');
    String seconds = dot < 0 ? ts : ts.substring(0, dot);
    String fraction = dot < 0 ? "" : ts.substring(dot + 1);
    String padded = (fraction + "000000").substring(0, 6);
    return Long.parseLong(seconds) * MICROS + Long.parseLong(padded);
  }

  private static String format(long micros) {
    return String.format(Locale.ROOT, "%010d.%06d", micros / MICROS, micros % MICROS);
  }
}
