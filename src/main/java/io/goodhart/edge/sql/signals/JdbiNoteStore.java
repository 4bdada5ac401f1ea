package io.goodhart.edge.sql.signals;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.Database;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.note.JudgedWeek;
import io.goodhart.signals.note.Note;
import io.goodhart.signals.note.NoteAnswer;
import io.goodhart.signals.note.NoteStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Notes in SQLite or PostgreSQL. Safe for use by many threads and beside other processes. */
public final class JdbiNoteStore implements NoteStore {
  private final Database database;

  /** Keeps notes in this database. */
  public JdbiNoteStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<ReportingWeek> lastJudged() {
    return database.read(
        "Reading which weeks were judged",
        handle -> {
          try (Query query = handle.createQuery(NoteSql.LAST_JUDGED)) {
            return query.mapTo(Integer.class).findOne().map(ReportingWeek::ofIndex);
          }
        });
  }

  @Override
  public Set<ZoneId> judged(ReportingWeek week) {
    return database.read(
        "Reading whose week was judged",
        handle -> {
          try (Query query = handle.createQuery(NoteSql.JUDGED)) {
            return query.bind("week", week.index()).mapTo(String.class).stream()
                .map(ZoneId::of)
                .collect(toSet());
          }
        });
  }

  @Override
  public boolean keep(JudgedWeek judged) {
    return database.write(
        "Keeping what follows from a week",
        connection -> new NoteWriting(connection.handle()).keep(judged));
  }

  @Override
  public List<Note> open() {
    return notes(NoteSql.ALL_OPEN, query -> query);
  }

  @Override
  public List<Note> of(MemberId member) {
    return notes(NoteSql.OF_MEMBER, query -> query.bind("member", member.value()));
  }

  @Override
  public void announce(Note note, Optional<String> notice) {
    int unused =
        change(NoteSql.ANNOUNCE, note, update -> update.bind("notice", notice.orElse(null)));
  }

  @Override
  public void reached(Note note, Instant at) {
    int unused = change(NoteSql.REACH, note, update -> update.bind("at", at.toEpochMilli()));
  }

  @Override
  public boolean answer(Note note, NoteAnswer answer) {
    return database.write(
        "Settling a note", connection -> new NoteWriting(connection.handle()).answer(note, answer));
  }

  @Override
  public boolean takeBack(Note note) {
    return database.write(
        "Opening a note again", connection -> new NoteWriting(connection.handle()).takeBack(note));
  }

  @Override
  public Map<MemberId, Set<PatternKind>> leftOut(ReportingWeek week) {
    return database.read(
        "Reading whom the strict count leaves out",
        handle -> {
          try (Query query = handle.createQuery(NoteSql.LEFT_OUT)) {
            return query
                .bind("week", week.index())
                .map(
                    (rows, context) ->
                        Map.entry(
                            new MemberId(rows.getLong("member_id")),
                            NoteRows.kind(rows.getString("kind"))))
                .list()
                .stream()
                .collect(
                    groupingBy(
                        Map.Entry::getKey,
                        flatMapping(entry -> entry.getValue().stream(), toSet())));
          }
        });
  }

  @Override
  public Map<MemberId, DayBits> disputed(ReportingWeek week) {
    return database.read(
        "Reading what members say was not theirs",
        handle -> {
          try (Query query = handle.createQuery(NoteSql.DISPUTED)) {
            return query
                .bind("week", week.index())
                .map(
                    (rows, context) ->
                        Map.entry(
                            new MemberId(rows.getLong("member_id")),
                            new DayBits(rows.getInt("days"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
          }
        });
  }

  @Override
  public Set<MemberId> answered(Instant from, Instant to) {
    return database.read(
        "Reading who answered a note",
        handle -> {
          try (Query query = handle.createQuery(NoteSql.ANSWERED)) {
            return query
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .mapTo(Long.class)
                .stream()
                .map(MemberId::new)
                .collect(toSet());
          }
        });
  }

  @Override
  public void drop(ReportingWeek oldest) {
    int unused =
        database.write(
            "Dropping old notes", connection -> new NoteWriting(connection.handle()).drop(oldest));
  }

  private List<Note> notes(String sql, UnaryOperator<Query> bound) {
    return database.read(
        "Reading notes",
        handle -> {
          try (Query query = handle.createQuery(sql)) {
            return NoteRows.of(bound.apply(query));
          }
        });
  }

  private int change(String sql, Note note, UnaryOperator<Update> bound) {
    return database.write(
        "Changing a note",
        connection -> {
          try (Update update = connection.handle().createUpdate(sql)) {
            return bound
                .apply(update)
                .bind("member", note.member().value())
                .bind("opened", note.opened().index())
                .execute();
          }
        });
  }
}
