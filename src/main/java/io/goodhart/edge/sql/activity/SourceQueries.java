package io.goodhart.edge.sql.activity;

import io.goodhart.activity.DayBits;
import io.goodhart.activity.Sighting;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Who was seen, and through what. */
final class SourceQueries {
  private static final int CHUNK = 500;

  /** To SQLite a cross join says in which order to join: it might start with everybody's weeks. */
  static final String SIGHTINGS =
      """
      SELECT a.member_id AS member_id, t.code AS tool, x.week AS week, x.days AS days,
        x.first_at_ms AS first_at_ms, x.last_at_ms AS last_at_ms
      FROM alias a
      CROSS JOIN subject s
      CROSS JOIN source_seen x
      CROSS JOIN tool t
      WHERE a.member_id IN (<members>)
        AND s.code = a.code
        AND x.subject_id = s.id
        AND x.week BETWEEN :from AND :to
        AND t.id = x.tool_id
      """;

  private SourceQueries() {}

  static List<Sighting> sightings(
      Handle handle, Collection<MemberId> members, ReportingWeek from, ReportingWeek to) {
    List<Long> ids = members.stream().map(MemberId::value).toList();
    List<Sighting> found = new ArrayList<>();
    for (int start = 0; start < ids.size(); start += CHUNK) {
      List<Long> chunk = ids.subList(start, Math.min(start + CHUNK, ids.size()));
      try (Query query = handle.createQuery(SIGHTINGS)) {
        query
            .bindList("members", chunk)
            .bind("from", from.index())
            .bind("to", to.index())
            .map((rows, context) -> sighting(rows))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static Sighting sighting(ResultSet rows) throws SQLException {
    return new Sighting(
        new MemberId(rows.getLong("member_id")),
        rows.getString("tool"),
        ReportingWeek.ofIndex(rows.getInt("week")),
        new DayBits(rows.getInt("days")),
        Instant.ofEpochMilli(rows.getLong("first_at_ms")),
        Instant.ofEpochMilli(rows.getLong("last_at_ms")));
  }
}
