package io.goodhart.signals.family;

import io.goodhart.activity.DayBits;
import io.goodhart.signals.week.Arrivals;
import io.goodhart.signals.week.MemberView;

/**
 * Records that were sent days after what they tell of.
 *
 * <p>The share of the week's records that arrived more than two days after they happened, through
 * the door of live telemetry, where others come within minutes. Files that somebody imports and
 * figures that are polled from a vendor are never late. At least 20 records, and only in weeks in
 * which anybody's were late. A week is judged when it ends, so only what came before that shows in
 * a note; what comes after shows in the past of later weeks. Records from more than a day ahead or
 * from before the oldest week that is taken do not come in at all, and are counted as ignored.
 *
 * <p>Unit: a share, 0 to 1. Source: the time of a record beside the time at which it was taken in.
 *
 * <p>It may as well be: a laptop that was offline; a clock that was wrong; a collector that was
 * down or moved, which then shows in everybody.
 */
final class LateArrival implements Family {
  private static final int LEAST_RECORDS = 20;

  @Override
  public PatternKind kind() {
    return PatternKind.LATE_ARRIVAL;
  }

  @Override
  public Reading read(MemberView view) {
    Arrivals arrivals = view.week().traces().arrivals();
    return arrivals.records() < LEAST_RECORDS
        ? Reading.TOO_LITTLE
        : new Reading.Measured(
            (double) arrivals.late() / arrivals.records(), arrivals.records(), DayBits.NONE);
  }
}
