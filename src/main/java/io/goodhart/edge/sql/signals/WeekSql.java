package io.goodhart.edge.sql.signals;

/** The queries behind a week of everybody; each reads a range of one week's key. */
final class WeekSql {
  /** Outcomes may have come under an identity that nothing else came under. */
  static final String PEOPLE =
      """
      SELECT a.member_id AS member_id, s.id AS subject_id, s.code AS code
      FROM subject_week w
      JOIN subject s ON s.id = w.subject_id
      JOIN alias a ON a.code = s.code
      WHERE w.week = :week
      ORDER BY a.member_id, s.id
      """;

  static final String WEEKS =
      """
      SELECT w.subject_id AS subject_id, w.any_days AS any_days,
        w.deliberate_days AS deliberate_days, w.events AS events,
        w.prompts + w.turns AS turns, w.chained AS chained, w.outcomes AS outcomes,
        w.human_replies AS human_replies
      FROM subject_week w
      WHERE w.week = :week AND w.subject_id IN (<subjects>)
      """;

  static final String TOKENS =
      """
      SELECT t.subject_id AS subject_id, SUM(t.input) AS input, SUM(t.output) AS output,
        SUM(t.cache_read) AS cache_read, SUM(t.cache_write) AS cache_write
      FROM subject_week_tool t
      WHERE t.week = :week AND t.subject_id IN (<subjects>)
      GROUP BY t.subject_id
      """;

  static final String HOURS =
      """
      SELECT h.subject_id AS subject_id, h.hour AS hour, h.deliberate + h.other AS events
      FROM subject_week_hour h
      WHERE h.week = :week AND h.subject_id IN (<subjects>)
      """;

  static final String TURNS =
      """
      SELECT t.subject_id AS subject_id, t.at_ms AS at_ms, t.trigger AS trigger_code,
        t.fingerprint AS fingerprint, t.session AS session, t.input AS input, t.output AS output,
        t.cache_read AS cache_read, t.cache_write AS cache_write, t.outcomes AS outcomes,
        t.human_reply AS human_reply
      FROM turn t
      WHERE t.week = :week AND t.subject_id IN (<subjects>)
      """;

  /** Kinds of which one can be told from another, and so taken back. */
  static final String MADE =
      """
      SELECT o.subject_id AS subject_id, o.kind AS kind, SUM(o.outcomes) AS made
      FROM subject_week_outcome o
      WHERE o.week IN (:week - 1, :week) AND o.subject_id IN (<subjects>) AND o.kind IN (1, 2, 3)
      GROUP BY o.subject_id, o.kind
      """;

  private WeekSql() {}
}
