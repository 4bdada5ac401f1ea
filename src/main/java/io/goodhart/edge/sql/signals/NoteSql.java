package io.goodhart.edge.sql.signals;

/** The statements behind notes. */
final class NoteSql {
  static final String LAST_JUDGED = "SELECT MAX(week) FROM judged_week";

  static final String JUDGED = "SELECT zone FROM judged_week WHERE week = :week";

  static final String JUDGE =
      """
      INSERT INTO judged_week (week, zone)
      VALUES (:week, :zone)
      ON CONFLICT (week, zone) DO NOTHING
      """;

  static final String OPEN =
      """
      INSERT INTO note (member_id, opened_week, last_week, rules, words)
      VALUES (:member, :opened, :last, :rules, '')
      ON CONFLICT (member_id, opened_week) DO UPDATE
      SET last_week = excluded.last_week, rules = excluded.rules
      WHERE note.answer IS NULL AND note.passed_week IS NULL
      """;

  static final String DROP_PATTERNS =
      "DELETE FROM note_pattern WHERE member_id = :member AND opened_week = :opened";

  static final String ADD_PATTERN =
      """
      INSERT INTO note_pattern (
        member_id, opened_week, place, kind, since_week, seen, measured_on, own_least, own_most,
        others_most, days)
      VALUES (
        :member, :opened, :place, :kind, :since, :seen, :of, :ownLeast, :ownMost, :othersMost,
        :days)
      """;

  static final String PASS =
      """
      UPDATE note
      SET passed_week = :week
      WHERE member_id = :member AND answer IS NULL AND passed_week IS NULL AND opened_week < :week
      """;

  static final String LEAVE_OUT =
      """
      INSERT INTO left_out (week, member_id, kind)
      VALUES (:week, :member, :kind)
      ON CONFLICT (week, member_id, kind) DO NOTHING
      """;

  static final String LEFT_OUT = "SELECT member_id, kind FROM left_out WHERE week = :week";

  static final String ANSWERED =
      """
      SELECT DISTINCT member_id
      FROM note
      WHERE answered_at_ms >= :from AND answered_at_ms < :to AND answer <> 'not-me'
      """;

  static final String ANNOUNCE =
      """
      UPDATE note
      SET notice = :notice
      WHERE member_id = :member AND opened_week = :opened
      """;

  static final String REACH =
      """
      UPDATE note
      SET reached_at_ms = :at
      WHERE member_id = :member AND opened_week = :opened AND reached_at_ms IS NULL
      """;

  static final String ANSWER =
      """
      UPDATE note
      SET answer = :answer, words = :words, answered_at_ms = :at
      WHERE member_id = :member AND opened_week = :opened AND answer IS NULL
        AND passed_week IS NULL
      """;

  static final String TAKE_BACK =
      """
      UPDATE note
      SET answer = NULL, words = '', answered_at_ms = NULL
      WHERE member_id = :member AND opened_week = :opened AND answer IS NOT NULL
      """;

  static final String DISPUTE =
      """
      INSERT INTO disputed_days (week, member_id, days)
      VALUES (:week, :member, :days)
      ON CONFLICT (week, member_id) DO UPDATE SET days = excluded.days
      """;

  static final String DISPUTE_NO_MORE =
      "DELETE FROM disputed_days WHERE week = :week AND member_id = :member";

  static final String DISPUTED = "SELECT member_id, days FROM disputed_days WHERE week = :week";

  private static final String NOTES =
      """
      SELECT n.member_id AS member_id, n.opened_week AS opened_week, n.last_week AS last_week,
        n.rules AS rules, n.notice AS notice, n.reached_at_ms AS reached_at_ms,
        n.answer AS answer, n.words AS words, n.answered_at_ms AS answered_at_ms,
        n.passed_week AS passed_week, p.kind AS kind, p.since_week AS since_week, p.seen AS seen,
        p.measured_on AS measured_on, p.own_least AS own_least, p.own_most AS own_most,
        p.others_most AS others_most, p.days AS days
      FROM note n
      JOIN note_pattern p ON p.member_id = n.member_id AND p.opened_week = n.opened_week
      """;

  static final String ALL_OPEN =
      NOTES
          + """
          WHERE n.answer IS NULL AND n.passed_week IS NULL
          ORDER BY n.member_id, n.opened_week DESC, p.place
          """;

  static final String OF_MEMBER =
      NOTES
          + """
          WHERE n.member_id = :member
          ORDER BY n.member_id, n.opened_week DESC, p.place
          """;

  private NoteSql() {}
}
