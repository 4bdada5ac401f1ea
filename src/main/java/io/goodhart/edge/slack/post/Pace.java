package io.goodhart.edge.slack.post;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Keeps calls to one method within what Slack takes: a few at once, then one a second in each
 * channel.
 *
 * <p>A token bucket per (method, channel), kept as the moment at which the bucket would be full
 * again. Safe for use by many threads.
 */
final class Pace {
  private static final long INTERVAL = Duration.ofSeconds(1).toNanos();
  private static final long BURST = 2 * INTERVAL;
  private static final int MANY = 1_000;

  private final LongSupplier nanos;
  private final Map<String, Long> fullAgain = new HashMap<>();

  /** A pace by this clock of nanoseconds, which only ever runs forward. */
  Pace(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** How long to wait before the next call; zero takes the place at once. */
  synchronized Duration take(String method, String channel) {
    long now = nanos.getAsLong();
    forgetFull(now);
    String bucket = method + " " + channel;
    long full = Math.max(now, fullAgain.getOrDefault(bucket, now));
    long wait = full - now - BURST;
    if (wait > 0) {
      return Duration.ofNanos(wait);
    }
    fullAgain.put(bucket, full + INTERVAL);
    return Duration.ZERO;
  }

  /** Lets nobody through for as long as Slack asked. */
  synchronized void hold(String method, String channel, Duration asked) {
    fullAgain.put(method + " " + channel, nanos.getAsLong() + BURST + asked.toNanos());
  }

  private void forgetFull(long now) {
    if (fullAgain.size() > MANY) {
      fullAgain.values().removeIf(full -> full - now <= 0);
    }
  }
}
