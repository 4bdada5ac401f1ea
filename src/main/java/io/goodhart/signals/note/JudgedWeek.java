package io.goodhart.signals.note;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What follows from a week that was judged, to be kept in one piece.
 *
 * @param week which
 * @param zones whose members were judged
 * @param notes notes that were opened or go on
 * @param passed members who were active without a pattern, which settles their notes
 * @param leftOut the notes by which members are left out of the strict count of this week
 */
public record JudgedWeek(
    ReportingWeek week,
    Set<ZoneId> zones,
    List<Note> notes,
    Set<MemberId> passed,
    List<Note> leftOut) {
  /** Copies the collections. */
  public JudgedWeek {
    zones = Set.copyOf(zones);
    notes = List.copyOf(notes);
    passed = Set.copyOf(passed);
    leftOut = List.copyOf(leftOut);
  }
}
