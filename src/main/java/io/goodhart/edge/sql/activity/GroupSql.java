package io.goodhart.edge.sql.activity;

/** The queries behind sums over whole groups; none returns a row about one person. */
final class GroupSql {
  /**
   * The people come first: joined otherwise, SQLite may read everybody's hours for each of them.
   */
  static final String HOURS_BY_TEAM =
      """
      SELECT p.team_id AS team_id, h.hour AS hour, SUM(h.deliberate) AS deliberate
      FROM (
        SELECT DISTINCT m.team_id AS team_id, m.member_id AS member_id
        FROM membership m
        WHERE m.from_day <= :sunday
          AND m.to_day >= :monday
          AND m.team_id IN (
            SELECT c.team_id
            FROM membership c
            WHERE c.from_day <= :sunday AND c.to_day >= :monday
            GROUP BY c.team_id
            HAVING COUNT(DISTINCT c.member_id) >= :least)) p
      CROSS JOIN alias a
      CROSS JOIN subject s
      CROSS JOIN subject_week_hour h
      WHERE a.member_id = p.member_id
        AND s.code = a.code
        AND h.week = :week
        AND h.subject_id = s.id
      GROUP BY p.team_id, h.hour
      """;

  static final String DELIBERATE =
      """
      SELECT w.week AS week, SUM(w.deliberate) AS deliberate
      FROM subject_week w
      WHERE w.week BETWEEN :first AND :last
      GROUP BY w.week
      """;

  static final String OUTCOMES =
      """
      SELECT o.week AS week, o.kind AS kind, SUM(o.outcomes) AS outcomes
      FROM subject_week_outcome o
      WHERE o.week BETWEEN :first AND :last
      GROUP BY o.week, o.kind
      """;

  private GroupSql() {}
}
