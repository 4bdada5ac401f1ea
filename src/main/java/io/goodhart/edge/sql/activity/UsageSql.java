package io.goodhart.edge.sql.activity;

/**
 * The queries behind what members used and what came of it. To SQLite a cross join says in which
 * order to join: it would start with everybody's week.
 */
final class UsageSql {
  static final String MODELS =
      """
      SELECT a.member_id AS member_id, t.code AS tool, m.code AS model, u.input AS input,
        u.output AS output, u.cache_read AS cache_read, u.cache_write AS cache_write
      FROM subject_week_tool u
      JOIN subject s ON s.id = u.subject_id
      JOIN alias a ON a.code = s.code
      JOIN tool t ON t.id = u.tool_id
      LEFT JOIN model m ON m.id = u.model_id
      WHERE u.week = :week
      """;

  static final String MODELS_OF_MEMBERS =
      """
      SELECT a.member_id AS member_id, t.code AS tool, m.code AS model, u.input AS input,
        u.output AS output, u.cache_read AS cache_read, u.cache_write AS cache_write
      FROM alias a
      CROSS JOIN subject s
      CROSS JOIN subject_week_tool u
      CROSS JOIN tool t
      LEFT JOIN model m ON m.id = u.model_id
      WHERE a.member_id IN (<members>)
        AND s.code = a.code
        AND u.week = :week
        AND u.subject_id = s.id
        AND t.id = u.tool_id
      """;

  /** Kind 0 is the sum of all: some outcomes come with a turn and have no kind. */
  static final String OUTCOMES =
      """
      SELECT a.member_id AS member_id, 0 AS kind, w.outcomes AS outcomes
      FROM subject_week w
      JOIN subject s ON s.id = w.subject_id
      JOIN alias a ON a.code = s.code
      WHERE w.week = :week AND w.outcomes > 0
      UNION ALL
      SELECT a.member_id AS member_id, o.kind AS kind, o.outcomes AS outcomes
      FROM subject_week_outcome o
      JOIN subject s ON s.id = o.subject_id
      JOIN alias a ON a.code = s.code
      WHERE o.week = :week
      """;

  static final String OUTCOMES_OF_MEMBERS =
      """
      SELECT a.member_id AS member_id, 0 AS kind, w.outcomes AS outcomes
      FROM alias a
      CROSS JOIN subject s
      CROSS JOIN subject_week w
      WHERE a.member_id IN (<members>)
        AND s.code = a.code
        AND w.week = :week
        AND w.subject_id = s.id
        AND w.outcomes > 0
      UNION ALL
      SELECT a.member_id AS member_id, o.kind AS kind, o.outcomes AS outcomes
      FROM alias a
      CROSS JOIN subject s
      CROSS JOIN subject_week_outcome o
      WHERE a.member_id IN (<members>)
        AND s.code = a.code
        AND o.week = :week
        AND o.subject_id = s.id
      """;

  private UsageSql() {}
}
