package io.goodhart.intake;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.Batch;
import io.goodhart.activity.Source;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Records that could not be stored, until the store takes note of them: a store that is down cannot
 * count what it did not take. Safe for use by many threads.
 */
final class FailedRecords {
  private final Map<Line, Integer> lines = new HashMap<>();

  /** Notes all records of the batch. */
  synchronized void add(Batch batch) {
    if (batch.received() > 0) {
      lines.merge(new Line(batch.source(), batch.day()), batch.received(), Math::addExact);
    }
  }

  /** Has the store count what is noted; what it refuses stays noted for the next time. */
  void countIn(ActivityStore store) {
    for (Map.Entry<Line, Integer> noted : noted()) {
      Line line = noted.getKey();
      try {
        store.countFailed(line.source(), line.day(), noted.getValue());
      } catch (RuntimeException e) {
        return; // The store is still down; the tally has counted the records all the same.
      }
      settle(line, noted.getValue());
    }
  }

  private synchronized List<Map.Entry<Line, Integer>> noted() {
    return List.copyOf(lines.entrySet());
  }

  private synchronized void settle(Line line, int records) {
    lines.computeIfPresent(line, (same, noted) -> noted == records ? null : noted - records);
  }

  private record Line(Source source, LocalDate day) {}
}
