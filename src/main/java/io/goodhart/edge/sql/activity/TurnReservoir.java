package io.goodhart.edge.sql.activity;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The turns with the smallest priorities, at most 512: an even sample that does not depend on the
 * order in which turns come. Not safe for use by many threads.
 */
final class TurnReservoir {
  /** How many turns of an identity's week are kept. */
  static final int SIZE = 512;

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
   * Scatters the key, so that a source whose keys are not hashes is sampled evenly too. It is the
   * finaliser of SplitMix64 and therefore gives different keys different priorities.
   */
  static long priority(EventRow turn) {
    long z = turn.key() + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
