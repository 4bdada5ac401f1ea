package io.goodhart.activity;

import java.time.LocalDate;
import java.util.List;

/**
 * What one delivery brought, ready to be stored in one piece.
 *
 * @param source the door it came through
 * @param day the day (UTC) on which its records are counted as received
 * @param received how many records came in, counted at the door before anything was decoded
 * @param events what happened
 * @param totals points of cumulative series
 * @param idle whose tools reported without having been used; their records are among the ignored
 * @param malformed how many records could not be read
 * @param ignored how many records were read and are of no use here
 */
public record Batch(
    Source source,
    LocalDate day,
    int received,
    List<ActivityEvent> events,
    List<RunningTotal> totals,
    List<Presence> idle,
    int malformed,
    int ignored) {
  /** Copies the lists. */
  public Batch {
    events = List.copyOf(events);
    totals = List.copyOf(totals);
    idle = List.copyOf(idle);
  }

  /** A delivery in which nobody is idle. */
  public Batch(
      Source source,
      LocalDate day,
      int received,
      List<ActivityEvent> events,
      List<RunningTotal> totals,
      int malformed,
      int ignored) {
    this(source, day, received, events, totals, List.of(), malformed, ignored);
  }

  /** The same delivery with some of its records set aside as being of no use. */
  public Batch keeping(List<ActivityEvent> kept, List<RunningTotal> keptTotals) {
    int dropped = events.size() - kept.size() + totals.size() - keptTotals.size();
    if (dropped == 0) {
      return this;
    }
    return new Batch(
        source, day, received, kept, keptTotals, idle, malformed, Math.addExact(ignored, dropped));
  }
}
