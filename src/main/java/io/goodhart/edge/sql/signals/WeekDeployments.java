package io.goodhart.edge.sql.signals;

import io.goodhart.signals.week.Deployments;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What everybody deployed around one week, read at once. */
final class WeekDeployments {
  /** Beside each the version that was brought there before; nothing is the same as none. */
  static final String DEPLOYMENTS =
      """
      SELECT a.member_id AS member_id, d.at_ms AS at_ms, d.version AS version,
        (
          SELECT b.version
          FROM deployment b
          WHERE b.place = d.place AND (b.at_ms, b.key) < (d.at_ms, d.key)
          ORDER BY b.at_ms DESC, b.key DESC
          LIMIT 1) AS version_before
      FROM deployment d
      JOIN subject s ON s.id = d.subject_id
      JOIN alias a ON a.code = s.code
      WHERE d.at_ms >= :from AND d.at_ms < :until
      """;

  private final Map<Long, List<Deployment>> byMember;

  private WeekDeployments(Map<Long, List<Deployment>> byMember) {
    this.byMember = byMember;
  }

  /** Reads a stretch that holds the week in every zone. */
  static WeekDeployments read(Handle handle, Stretch widest) {
    try (Query query = handle.createQuery(DEPLOYMENTS)) {
      return new WeekDeployments(
          query
              .bind("from", widest.from())
              .bind("until", widest.until())
              .map(
                  (rows, context) -> {
                    long version = rows.getLong("version");
                    boolean same = rows.getLong("version_before") == version && !rows.wasNull();
                    return new Deployment(rows.getLong("member_id"), rows.getLong("at_ms"), same);
                  })
              .collect(Collectors.groupingBy(Deployment::by)));
    }
  }

  /** What one member deployed in the week as their own clocks have it. */
  Deployments of(long member, Stretch week) {
    List<Deployment> own =
        byMember.getOrDefault(member, List.of()).stream()
            .filter(deployment -> week.contains(deployment.at))
            .toList();
    return new Deployments(own.size(), own.stream().filter(Deployment::same).count());
  }

  private record Deployment(long by, long at, boolean same) {}
}
