package io.goodhart.edge.sql.activity;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Through which tools identities were seen, by weeks of UTC. Not safe for use by many threads. */
final class SourceSums {
  private final Map<Key, Sighting> sightings = new HashMap<>();

  /** What comes next is mostly of the same hour. */
  private LocalHour last = LocalHour.of(ZoneOffset.UTC, 0);

  /** Something came of the identity through the tool. */
  void add(long subject, long tool, long atMillis) {
    if (!last.contains(atMillis)) {
      last = LocalHour.of(ZoneOffset.UTC, atMillis);
    }
    sightings
        .computeIfAbsent(new Key(last.week(), subject, tool), key -> new Sighting())
        .add(last.dayOfWeek(), atMillis);
  }

  /** In the order in which all writers touch the rows. */
  SortedMap<Key, Sighting> sightings() {
    return new TreeMap<>(sightings);
  }

  /** Names one identity's week with a tool. */
  record Key(int week, long subject, long tool) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparingInt(Key::week)
            .thenComparingLong(Key::subject)
            .thenComparingLong(Key::tool);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** On which days of a week, and when first and last. */
  static final class Sighting {
    int days;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;

    private void add(int dayOfWeek, long atMillis) {
      days |= 1 << dayOfWeek;
      first = Math.min(first, atMillis);
      last = Math.max(last, atMillis);
    }
  }
}
