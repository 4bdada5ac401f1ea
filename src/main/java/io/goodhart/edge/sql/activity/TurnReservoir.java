package io.goodhart.edge.sql.activity;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The turns with the smallest priorities, at most 512: an even sample of hours that does not depend
 * on the order in which turns come. Not safe for use by many threads.
 *
 * <p>Whole hours stay or go, for what the signals look at lies between a turn and the next. They
 * are the same hours for everybody, so that people can be compared.
 */
final class TurnReservoir {
  /** How many turns of an identity's week are kept. */
  static final int SIZE = 512;

  private static final long HOUR_MILLIS = 3_600_000;
  private static final int KEY_BITS = 19;
  private static final int HOUR_BITS = 22;

  private static final Comparator<EventRow> ORDER =
      Comparator.comparingLong(TurnReservoir::priority).thenComparingLong(EventRow::atMillis);

  private final TreeSet<EventRow> kept = new TreeSet<>(ORDER);

  void add(EventRow turn) {
    kept.add(turn);
    if (kept.size() > SIZE) {
      kept.pollLast();
    }
  }

  List<EventRow> turns() {
    return List.copyOf(kept);
  }

  /**
   * The hour's place among all hours, then the moment in the hour, then the key: 22 bits hold an
   * hour's milliseconds.
   */
  static long priority(EventRow turn) {
    long hour = Math.floorDiv(turn.atMillis(), HOUR_MILLIS);
    long moment = Math.floorMod(turn.atMillis(), HOUR_MILLIS);
    long scattered = scatter(hour) >>> (Long.SIZE - HOUR_BITS) << (Long.SIZE - 1 - HOUR_BITS);
    return scattered | moment << KEY_BITS | scatter(turn.key()) >>> (Long.SIZE - KEY_BITS);
  }

  /** The finaliser of SplitMix64: different numbers become different ones without any order. */
  private static long scatter(long number) {
    long z = number + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
