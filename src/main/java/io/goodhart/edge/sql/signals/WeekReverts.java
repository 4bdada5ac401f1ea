package io.goodhart.edge.sql.signals;

import io.goodhart.activity.OutcomeKind;
import io.goodhart.edge.sql.activity.Codes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What people took back of their own around one week, read at once. */
final class WeekReverts {
  /** The identities may differ, an address at the one and an account at the other. */
  private static final String REVERTS =
      """
      SELECT a.member_id AS member_id, u.outcome_kind AS kind, u.at_ms AS at_ms
      FROM undone u
      JOIN subject s ON s.id = u.subject_id
      JOIN alias a ON a.code = s.code
      JOIN subject t ON t.id = u.outcome_subject_id
      JOIN alias b ON b.code = t.code
      WHERE u.at_ms >= :from AND u.at_ms < :until AND a.member_id = b.member_id
        AND u.at_ms - u.outcome_at_ms <= :soon
      """;

  private static final Duration SOON = Duration.ofDays(7);

  private final Map<Long, List<Revert>> byMember;

  private WeekReverts(Map<Long, List<Revert>> byMember) {
    this.byMember = byMember;
  }

  /** Reads a stretch that holds the week in every zone. */
  static WeekReverts read(Handle handle, Stretch widest) {
    try (Query query = handle.createQuery(REVERTS)) {
      return new WeekReverts(
          query
              .bind("from", widest.from())
              .bind("until", widest.until())
              .bind("soon", SOON.toMillis())
              .map(
                  (rows, context) ->
                      new Revert(
                          rows.getLong("member_id"),
                          Codes.outcome(rows.getInt("kind")),
                          rows.getLong("at_ms")))
              .collect(Collectors.groupingBy(Revert::by)));
    }
  }

  /** Whether nobody's is known: then there may be nothing that reports any. */
  boolean none() {
    return byMember.isEmpty();
  }

  /** How many of a kind one member took back in the week as their own clocks have it. */
  long of(long member, OutcomeKind kind, Stretch week) {
    return byMember.getOrDefault(member, List.of()).stream()
        .filter(revert -> revert.kind == kind && week.contains(revert.at))
        .count();
  }

  private record Revert(long by, OutcomeKind kind, long at) {}
}
