package io.goodhart.edge.sql.activity;

import io.goodhart.calendar.ReportingWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Through which tools identities were seen, by weeks of UTC. Not safe for use by many threads. */
final class SourceSums {
  private final Map<Key, Sighting> sightings = new TreeMap<>();

  /** Something came of the identity through the tool. */
  void add(long subject, long tool, long atMillis) {
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(atMillis), ZoneOffset.UTC);
    Key key = new Key(ReportingWeek.containing(day).index(), subject, tool);
    int bit = 1 << (day.getDayOfWeek().getValue() - 1);
    sightings.merge(key, new Sighting(bit, atMillis, atMillis), Sighting::and);
  }

  Map<Key, Sighting> sightings() {
    return sightings;
  }

  /** In the order in which all writers touch the rows. */
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
  record Sighting(int days, long first, long last) {
    private Sighting and(Sighting other) {
      return new Sighting(
          days | other.days, Math.min(first, other.first), Math.max(last, other.last));
    }
  }
}
