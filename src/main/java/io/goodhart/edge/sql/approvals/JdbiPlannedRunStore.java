package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.planned.PlannedRun;
import io.goodhart.approvals.planned.PlannedRun.State;
import io.goodhart.approvals.planned.PlannedRun.Step;
import io.goodhart.approvals.planned.PlannedRunStore;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.Days;
import io.goodhart.edge.sql.StorableText;
import io.goodhart.ledger.LedgerDraft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * Planned runs in SQLite or PostgreSQL. Safe for use by many threads and beside other processes.
 */
public final class JdbiPlannedRunStore implements PlannedRunStore {
  private static final String RUNS =
      """
      SELECT id, agent, owner, owner_member, from_day, to_day, dollars, ticket, reason, state,
        asked_at_ms, decider, decider_member, decided_at_ms, decided_why, ended_day
      FROM planned_run
      """;

  private static final String BY_ID = RUNS + "WHERE id = :id";

  private static final String AHEAD =
      RUNS
          + """
          WHERE state IN ('asked', 'approved') AND to_day >= :today
          ORDER BY asked_at_ms DESC, id
          """;

  private static final String NEWEST = RUNS + "ORDER BY asked_at_ms DESC, id LIMIT :limit";

  private static final String ADD =
      """
      INSERT INTO planned_run
        (id, agent, owner, owner_member, from_day, to_day, dollars, ticket, reason, state,
        asked_at_ms)
      VALUES
        (:id, :agent, :owner, :ownerMember, :from, :to, :dollars, :ticket, :reason, :state, :asked)
      """;

  private static final String CHANGE =
      """
      UPDATE planned_run
      SET state = :state, decider = :by, decider_member = :byMember, decided_at_ms = :at,
        decided_why = :why, ended_day = :ended
      WHERE id = :id AND state = :before
      """;

  private final Database database;

  /** Keeps runs in this database. */
  public JdbiPlannedRunStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(PlannedRun run, LedgerDraft entry) {
    boolean unused =
        database.write(
            "Keeping a planned run",
            connection -> {
              RecordedChange change = RecordedChange.begin(connection);
              try (Update update = connection.handle().createUpdate(ADD)) {
                update
                    .bind("id", run.id())
                    .bind("agent", run.agent().value())
                    .bind("owner", PersonColumns.name(run.owner()))
                    .bind("ownerMember", PersonColumns.member(run.owner()))
                    .bind("from", Days.number(run.from()))
                    .bind("to", Days.number(run.to()))
                    .bind("dollars", run.dollars())
                    .bind("ticket", run.ticket().map(StorableText::of))
                    .bind("reason", StorableText.of(run.reason()))
                    .bind("state", run.state().code())
                    .bind("asked", run.askedAt().toEpochMilli())
                    .execute();
              }
              change.record(entry);
              return true;
            });
  }

  @Override
  public boolean change(PlannedRun before, PlannedRun after, LedgerDraft entry) {
    return database.write(
        "Changing a planned run",
        connection -> {
          RecordedChange change = RecordedChange.begin(connection);
          try (Update update = connection.handle().createUpdate(CHANGE)) {
            int changed =
                update
                    .bind("id", after.id())
                    .bind("before", before.state().code())
                    .bind("state", after.state().code())
                    .bind("by", after.last().map(Step::by).map(PersonColumns::name))
                    .bind("byMember", after.last().map(Step::by).flatMap(PersonColumns::member))
                    .bind("at", after.last().map(step -> step.at().toEpochMilli()))
                    .bind("why", after.last().flatMap(Step::reason).map(StorableText::of))
                    .bind("ended", after.endedOn().map(Days::number))
                    .execute();
            if (changed == 0) {
              return false;
            }
          }
          change.record(entry);
          return true;
        });
  }

  @Override
  public Optional<PlannedRun> find(String id) {
    return database.read(
        "Reading planned runs",
        handle -> {
          try (Query query = handle.createQuery(BY_ID)) {
            return query.bind("id", id).map((rows, context) -> run(rows)).findOne();
          }
        });
  }

  @Override
  public List<PlannedRun> ahead(LocalDate today) {
    return database.read(
        "Reading planned runs",
        handle -> {
          try (Query query = handle.createQuery(AHEAD)) {
            return query.bind("today", Days.number(today)).map((rows, context) -> run(rows)).list();
          }
        });
  }

  @Override
  public List<PlannedRun> newest(int limit) {
    return database.read(
        "Reading planned runs",
        handle -> {
          try (Query query = handle.createQuery(NEWEST)) {
            return query.bind("limit", limit).map((rows, context) -> run(rows)).list();
          }
        });
  }

  private static PlannedRun run(ResultSet rows) throws SQLException {
    return new PlannedRun(
        rows.getString("id"),
        new AgentId(rows.getString("agent")),
        PersonColumns.read(rows, "owner", "owner_member").orElseThrow(),
        Days.day(rows.getInt("from_day")),
        Days.day(rows.getInt("to_day")),
        number(rows, "dollars"),
        Optional.ofNullable(rows.getString("ticket")),
        rows.getString("reason"),
        State.of(rows.getString("state")),
        Instant.ofEpochMilli(rows.getLong("asked_at_ms")),
        last(rows),
        number(rows, "ended_day").map(Days::day));
  }

  /** Of what was done before the time of it was kept, nothing is said. */
  private static Optional<Step> last(ResultSet rows) throws SQLException {
    Optional<Person> by = PersonColumns.read(rows, "decider", "decider_member");
    Optional<Instant> at = PersonColumns.instant(rows, "decided_at_ms");
    return by.isEmpty() || at.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Step(by.get(), at.get(), Optional.ofNullable(rows.getString("decided_why"))));
  }

  private static Optional<Integer> number(ResultSet rows, String column) throws SQLException {
    int number = rows.getInt(column);
    return rows.wasNull() ? Optional.empty() : Optional.of(number);
  }
}
