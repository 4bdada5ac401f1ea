package io.goodhart.signals.note;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterChange;
import io.goodhart.roster.Sanction;
import io.goodhart.roster.SanctionStore;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Days on which no pattern is looked for, and which do not become anybody's usual: those of planned
 * automation, and those of which a member says that it was not them.
 */
public final class DaysSetAside implements SanctionStore {
  private final SanctionStore planned;
  private final NoteStore notes;

  /** Joins what was planned and what was disputed. */
  public DaysSetAside(SanctionStore planned, NoteStore notes) {
    this.planned = planned;
    this.notes = notes;
  }

  @Override
  public RosterChange apply(List<Sanction> rows) {
    return planned.apply(rows);
  }

  @Override
  public Map<MemberId, List<DateSpan>> in(ReportingWeek week) {
    Map<MemberId, DayBits> disputed = notes.disputed(week);
    if (disputed.isEmpty()) {
      return planned.in(week);
    }
    Map<MemberId, List<DateSpan>> days = new HashMap<>(planned.in(week));
    disputed.forEach(
        (member, bits) -> {
          List<DateSpan> spans = new ArrayList<>(days.getOrDefault(member, List.of()));
          for (DayOfWeek day : DayOfWeek.values()) {
            if (bits.contains(day)) {
              LocalDate date = week.monday().plusDays(day.getValue() - 1L);
              spans.add(DateSpan.of(date, date));
            }
          }
          days.put(member, List.copyOf(spans));
        });
    return days;
  }
}
