package io.goodhart.bench;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.roster.Alias;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The weekly rows as the store would have summed them; nine of ten people are active. */
final class WeekRows {
  static final int WEEKS = 13;

  private final WriterConnection connection;
  private final int members;
  private final long at = Company.NOW.toEpochMilli();

  private WeekRows(WriterConnection connection, int members) {
    this.connection = connection;
    this.members = members;
  }

  /** Writes the weeks that end with {@code last}. */
  static void write(Database database, ReportingWeek last, int members) {
    database.write(
        "Making people",
        connection -> {
          new WeekRows(connection, members).people();
          return members;
        });
    for (int back = 0; back < WEEKS; back++) {
      ReportingWeek week = last.plus(-back);
      database.write(
          "Making a week",
          connection -> {
            new WeekRows(connection, members).week(week.index());
            return members;
          });
    }
  }

  private void people() throws SQLException {
    connection.prepared("INSERT INTO tool (id, code) VALUES (1, 'codex')").executeUpdate();
    connection.prepared("INSERT INTO model (id, code) VALUES (1, 'gpt-5')").executeUpdate();
    PreparedStatement subject = connection.prepared("INSERT INTO subject (id, code) VALUES (?, ?)");
    for (int person = 0; person < members; person++) {
      subject.setLong(1, person + 1L);
      subject.setString(2, Alias.guess(Company.email(person)).toString());
      subject.addBatch();
    }
    subject.executeBatch();
  }

  private void week(int index) throws SQLException {
    PreparedStatement week =
        connection.prepared(
            """
            INSERT INTO subject_week (week, subject_id, any_days, deliberate_days, unclear_days,
              events, prompts, turns, model_calls, agent_actions, responses, deliberate, by_agent,
              outcomes, human_replies, first_at_ms, last_at_ms)
            VALUES (?, ?, 31, ?, 1, 40, 10, 0, 30, 0, 0, 10, 0, 0, 0, ?, ?)
            """);
    PreparedStatement tool =
        connection.prepared(
            """
            INSERT INTO subject_week_tool (week, subject_id, tool_id, model_id, records, input,
              output, cache_read, cache_write)
            VALUES (?, ?, 1, 1, 30, 90000, 30000, 400000, 20000)
            """);
    PreparedStatement source =
        connection.prepared("INSERT INTO source_seen VALUES (?, ?, 1, 31, ?, ?)");
    for (int person = 0; person < members; person++) {
      if ((person + index) % 10 == 0) {
        continue;
      }
      week.setInt(1, index);
      week.setLong(2, person + 1L);
      week.setInt(3, person % 8 == 0 ? 0 : 5);
      week.setLong(4, at);
      week.setLong(5, at);
      week.addBatch();
      tool.setInt(1, index);
      tool.setLong(2, person + 1L);
      tool.addBatch();
      source.setInt(1, index);
      source.setLong(2, person + 1L);
      source.setLong(3, at);
      source.setLong(4, at);
      source.addBatch();
    }
    week.executeBatch();
    tool.executeBatch();
    source.executeBatch();
  }
}
