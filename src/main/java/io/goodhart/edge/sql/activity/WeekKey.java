package io.goodhart.edge.sql.activity;

import java.util.Comparator;

/** Names one identity's week, in the order of the tables' keys. */
record WeekKey(int week, long subject) implements Comparable<WeekKey> {
  private static final Comparator<WeekKey> ORDER =
      Comparator.comparingInt(WeekKey::week).thenComparingLong(WeekKey::subject);

  @Override
  public int compareTo(WeekKey other) {
    return ORDER.compare(this, other);
  }
}
