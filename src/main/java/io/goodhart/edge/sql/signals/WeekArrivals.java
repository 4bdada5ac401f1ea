package io.goodhart.edge.sql.signals;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.Days;
import io.goodhart.signals.week.Arrivals;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Whose records of a week came late, read at once: mostly nobody's. */
record WeekArrivals(Map<Long, Long> lateByMember) {
  private static final String LATE =
      """
      SELECT a.member_id AS member_id, SUM(l.records) AS late
      FROM late_arrival l
      JOIN subject s ON s.id = l.subject_id
      JOIN alias a ON a.code = s.code
      WHERE l.day >= :monday AND l.day <= :sunday
      GROUP BY a.member_id
      """;

  static WeekArrivals read(Handle handle, ReportingWeek week) {
    try (Query query = handle.createQuery(LATE)) {
      Map<Long, Long> late = new HashMap<>();
      query
          .bind("monday", Days.number(week.monday()))
          .bind("sunday", Days.number(week.sunday()))
          .map((rows, context) -> Map.entry(rows.getLong("member_id"), rows.getLong("late")))
          .forEach(one -> late.put(one.getKey(), one.getValue()));
      return new WeekArrivals(late);
    }
  }

  /** How one member's records arrived, of which there were so many. */
  Arrivals of(long member, long records) {
    return lateByMember.isEmpty()
        ? Arrivals.UNKNOWN
        : Arrivals.of(records, lateByMember.getOrDefault(member, 0L));
  }
}
