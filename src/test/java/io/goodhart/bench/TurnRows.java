package io.goodhart.bench;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.roster.Alias;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Random;

/**
 * Weeks with their turns as the store would have summed them. Of fifty people 43 send a few prompts
 * a week, six about twenty, and one 75; some texts are everybody's templates.
 *
 * <p>The last week is drawn and the earlier ones are copies of it with other texts and sizes, of
 * nine people in ten: drawing all of them takes longer than judging them.
 */
final class TurnRows {
  private static final long SEED = 8;
  private static final long WEEK_MILLIS = 7 * 24 * 3_600_000L;
  private static final long HOUR_MILLIS = 3_600_000L;
  private static final int TEMPLATES = 200;

  private final WriterConnection connection;
  private final Random random = new Random(SEED);
  private final long[] templates = random.longs(TEMPLATES).toArray();

  private TurnRows(WriterConnection connection) {
    this.connection = connection;
  }

  /** Writes so many weeks that end with {@code last}, and says how many turns they have. */
  static long write(Database database, ReportingWeek last, int weeks, int members) {
    database.write(
        "Making a week",
        connection -> {
          new TurnRows(connection).draw(last, members);
          return members;
        });
    long turns = 0;
    for (int back = 0; back < weeks; back++) {
      int before = back;
      turns +=
          database.write(
              "Making an earlier week",
              connection ->
                  before == 0
                      ? count(connection, last)
                      : new TurnRows(connection).copy(last, before));
    }
    return turns;
  }

  private static long count(WriterConnection connection, ReportingWeek week) {
    return connection
        .handle()
        .select("SELECT COUNT(*) FROM turn WHERE week = ?", week.index())
        .mapTo(Long.class)
        .one();
  }

  private void draw(ReportingWeek last, int members) throws SQLException {
    connection.prepared("INSERT INTO tool (id, code) VALUES (1, 'codex')").executeUpdate();
    connection.prepared("INSERT INTO model (id, code) VALUES (1, 'gpt-5')").executeUpdate();
    PreparedStatement subject = connection.prepared("INSERT INTO subject (id, code) VALUES (?, ?)");
    PreparedStatement turn =
        connection.prepared(
            """
            INSERT INTO turn (week, subject_id, priority, at_ms, trigger, fingerprint, session,
              input, output, cache_read, cache_write, outcomes, human_reply)
            VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, 9000, 300, ?, 0)
            """);
    long monday = last.start(ZoneOffset.UTC).toEpochMilli();
    for (int person = 0; person < members; person++) {
      subject.setLong(1, person + 1L);
      subject.setString(2, Alias.guess(Company.email(person)).toString());
      subject.addBatch();
      int prompts = prompts(person);
      for (int i = 0; i < prompts; i++) {
        int session = i / 6;
        turn.setInt(1, last.index());
        turn.setLong(2, person + 1L);
        turn.setLong(3, random.nextLong());
        turn.setLong(
            4, monday + begins(person, session) + i % 6 * 400_000L + random.nextInt(300_000));
        turn.setLong(5, text());
        turn.setLong(6, person * 1_000L + session);
        turn.setLong(7, size(7));
        turn.setLong(8, size(5));
        turn.setInt(9, random.nextInt(8) == 0 ? 1 : 0);
        turn.addBatch();
      }
    }
    subject.executeBatch();
    turn.executeBatch();
    sum(last);
  }

  private int prompts(int person) {
    return switch (person % 50) {
      case 0 -> 60 + random.nextInt(30);
      case 1, 2, 3, 4, 5, 6 -> 16 + random.nextInt(12);
      default -> 1 + random.nextInt(5);
    };
  }

  /** A day of five, and an hour between 7 and 16 at which the person likes to begin. */
  private static long begins(int person, int session) {
    long hour = 7 + (person * 7L + session * 5L) % 10;
    return (person + session) % 5 * 24L * HOUR_MILLIS + hour * HOUR_MILLIS;
  }

  private long text() {
    return random.nextInt(10) == 0
        ? templates[random.nextInt(TEMPLATES)] ^ 1L << random.nextInt(Long.SIZE)
        : random.nextLong();
  }

  private long size(double middle) {
    return (long) Math.exp(middle + random.nextGaussian());
  }

  private void sum(ReportingWeek week) throws SQLException {
    run(
        """
        INSERT INTO subject_week (week, subject_id, any_days, deliberate_days, unclear_days,
          events, prompts, turns, model_calls, agent_actions, responses, deliberate, by_agent,
          outcomes, human_replies, first_at_ms, last_at_ms)
        SELECT week, subject_id, 31, 31, 0, COUNT(*), COUNT(*), 0, 0, 0, 0, COUNT(*), 0,
          SUM(outcomes), 0, MIN(at_ms), MAX(at_ms)
        FROM turn
        WHERE week = ?
        GROUP BY week, subject_id
        """,
        week.index());
    run(
        """
        INSERT INTO subject_week_tool (week, subject_id, tool_id, model_id, records, input, output,
          cache_read, cache_write)
        SELECT week, subject_id, 1, 1, COUNT(*), SUM(input), SUM(output), SUM(cache_read),
          SUM(cache_write)
        FROM turn
        WHERE week = ?
        GROUP BY week, subject_id
        """,
        week.index());
    run(
        """
        INSERT INTO subject_week_hour (week, subject_id, hour, deliberate, other)
        SELECT week, subject_id, (at_ms - ?) / 3600000, COUNT(*), 0
        FROM turn
        WHERE week = ?
        GROUP BY week, subject_id, (at_ms - ?) / 3600000
        """,
        week.start(ZoneOffset.UTC).toEpochMilli(),
        week.index(),
        week.start(ZoneOffset.UTC).toEpochMilli());
  }

  /** SQLite has no exclusive or; what either has less what both have is the same. */
  private long copy(ReportingWeek last, int back) throws SQLException {
    long salt = new Random(SEED + back).nextLong();
    long turns =
        run(
            """
            INSERT INTO turn (week, subject_id, priority, at_ms, trigger, fingerprint, session,
              input, output, cache_read, cache_write, outcomes, human_reply)
            SELECT week - ?, subject_id, priority, at_ms - ?, trigger,
              (fingerprint | ?) - (fingerprint & ?), session, 20 + input * ? % 5003,
              10 + output * ? % 1009, cache_read, cache_write, outcomes, human_reply
            FROM turn
            WHERE week = ? AND (subject_id + ?) % 10 <> 0
            """,
            back, back * WEEK_MILLIS, salt, salt, 2L * back + 1, 3L * back + 1, last.index(), back);
    sum(last.plus(-back));
    return turns;
  }

  private long run(String sql, long... values) throws SQLException {
    PreparedStatement statement = connection.prepared(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setLong(i + 1, values[i]);
    }
    return statement.executeUpdate();
  }
}
