package io.goodhart.edge.sql.signals;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.OwnRange;
import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.note.Explanation;
import io.goodhart.signals.note.Note;
import io.goodhart.signals.note.NoteAnswer;
import io.goodhart.signals.note.NotedPattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Notes as the tables have them: a row for each kind that a note tells. */
final class NoteRows {
  private NoteRows() {}

  static List<Note> of(Query query) {
    List<Note> notes = new ArrayList<>();
    for (Note row : query.map((rows, context) -> note(rows)).list()) {
      int last = notes.size() - 1;
      if (last >= 0 && isSame(notes.get(last), row)) {
        notes.set(last, joined(notes.get(last), row));
      } else {
        notes.add(row);
      }
    }
    return notes;
  }

  /** Kinds of another version are left out. */
  static Optional<PatternKind> kind(String code) {
    return Arrays.stream(PatternKind.values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  private static boolean isSame(Note one, Note other) {
    return one.member().equals(other.member()) && one.opened().equals(other.opened());
  }

  private static Note joined(Note note, Note row) {
    List<NotedPattern> patterns = new ArrayList<>(note.patterns());
    patterns.addAll(row.patterns());
    return new Note(
        note.member(),
        note.opened(),
        note.last(),
        note.rules(),
        patterns,
        note.notice(),
        note.reachedAt(),
        note.answer(),
        note.passed());
  }

  private static Note note(ResultSet rows) throws SQLException {
    return new Note(
        new MemberId(rows.getLong("member_id")),
        ReportingWeek.ofIndex(rows.getInt("opened_week")),
        ReportingWeek.ofIndex(rows.getInt("last_week")),
        rows.getInt("rules"),
        pattern(rows).stream().toList(),
        Optional.ofNullable(rows.getString("notice")),
        instant(rows, "reached_at_ms"),
        answer(rows),
        week(rows, "passed_week"));
  }

  private static Optional<NotedPattern> pattern(ResultSet rows) throws SQLException {
    Optional<PatternKind> kind = kind(rows.getString("kind"));
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new NotedPattern(
            kind.get(),
            ReportingWeek.ofIndex(rows.getInt("since_week")),
            rows.getDouble("seen"),
            rows.getLong("measured_on"),
            own(rows),
            rows.getDouble("others_most"),
            new DayBits(rows.getInt("days"))));
  }

  private static Optional<OwnRange> own(ResultSet rows) throws SQLException {
    double least = rows.getDouble("own_least");
    return rows.wasNull()
        ? Optional.empty()
        : Optional.of(new OwnRange(least, rows.getDouble("own_most")));
  }

  private static Optional<NoteAnswer> answer(ResultSet rows) throws SQLException {
    String code = rows.getString("answer");
    if (code == null) {
      return Optional.empty();
    }
    return Optional.of(
        new NoteAnswer(
            Explanation.of(code).orElse(Explanation.OTHER),
            rows.getString("words"),
            Instant.ofEpochMilli(rows.getLong("answered_at_ms"))));
  }

  private static Optional<Instant> instant(ResultSet rows, String column) throws SQLException {
    long millis = rows.getLong(column);
    return rows.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  private static Optional<ReportingWeek> week(ResultSet rows, String column) throws SQLException {
    int index = rows.getInt(column);
    return rows.wasNull() ? Optional.empty() : Optional.of(ReportingWeek.ofIndex(index));
  }
}
