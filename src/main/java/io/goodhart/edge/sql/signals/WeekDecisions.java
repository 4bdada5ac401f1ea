package io.goodhart.edge.sql.signals;

import io.goodhart.signals.week.Decisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What everybody decided around one week on what agents asked, read at once. */
final class WeekDecisions {
  private static final String VOTES =
      """
      SELECT v.member_id AS member_id, r.owner_member AS owner_member, v.approves AS approves,
        v.hurried AS hurried, v.at_ms AS at_ms
      FROM approval_vote v
      JOIN approval_request r ON r.id = v.request
      WHERE v.at_ms >= :from AND v.at_ms < :until AND v.member_id IS NOT NULL
      """;

  private final Map<Long, List<Decided>> byMember;

  private WeekDecisions(Map<Long, List<Decided>> byMember) {
    this.byMember = byMember;
  }

  /** Reads a stretch that holds the week in every zone. */
  static WeekDecisions read(Handle handle, Stretch widest) {
    try (Query query = handle.createQuery(VOTES)) {
      return new WeekDecisions(
          query
              .bind("from", widest.from())
              .bind("until", widest.until())
              .map((rows, context) -> decided(rows))
              .collect(Collectors.groupingBy(Decided::by)));
    }
  }

  /** How one member decided in the week as their own clocks have it. */
  Decisions of(long member, Stretch week) {
    List<Decided> own =
        byMember.getOrDefault(member, List.of()).stream()
            .filter(decided -> week.contains(decided.at))
            .toList();
    List<Decided> hurried = own.stream().filter(Decided::hurried).toList();
    Set<Long> waved = new HashSet<>();
    hurried.forEach(decided -> decided.owner.ifPresent(waved::add));
    Map<Long, Boolean> waves = new HashMap<>();
    waved.forEach(owner -> waves.put(owner, hurriedTo(owner, member, week)));
    return new Decisions(
        own.size(),
        own.stream().filter(Decided::yes).count(),
        hurried.size(),
        hurried.stream()
            .filter(decided -> decided.owner.isPresent())
            .filter(decided -> waves.getOrDefault(decided.owner.getAsLong(), false))
            .count());
  }

  private boolean hurriedTo(long by, long owner, Stretch week) {
    return byMember.getOrDefault(by, List.of()).stream()
        .anyMatch(
            decided ->
                decided.hurried
                    && week.contains(decided.at)
                    && decided.owner.equals(OptionalLong.of(owner)));
  }

  private static Decided decided(ResultSet rows) throws SQLException {
    long owner = rows.getLong("owner_member");
    return new Decided(
        rows.getLong("member_id"),
        rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(owner),
        rows.getInt("approves") == 1,
        rows.getInt("hurried") == 1,
        rows.getLong("at_ms"));
  }

  private record Decided(long by, OptionalLong owner, boolean yes, boolean hurried, long at) {}
}
