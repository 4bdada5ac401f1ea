package io.goodhart.signals.note;

import io.goodhart.adoption.LeftOut;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import java.util.Set;

/**
 * Leaves those out of the strict count whose notes said so when the week was judged. That does not
 * change afterwards: weeks that were counted are not judged again.
 */
public final class StrictCount implements LeftOut {
  private final NoteStore notes;

  /** Counts by these notes. */
  public StrictCount(NoteStore notes) {
    this.notes = notes;
  }

  @Override
  public Set<MemberId> in(ReportingWeek week) {
    return notes.leftOut(week).keySet();
  }
}
