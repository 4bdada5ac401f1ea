package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.planned.PlannedRun;
import io.goodhart.approvals.planned.PlannedRun.State;
import io.goodhart.approvals.planned.PlannedRunStore;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.Days;
import io.goodhart.edge.sql.StorableText;
import io.goodhart.ledger.LedgerDraft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * Planned runs in SQLite or PostgreSQL. Safe for use by many threads and beside other processes.
 */
public final class JdbiPlannedRunStore implements PlannedRunStore {
  private static final String RUNS =
      """
      SELECT id, agent, owner, owner_member, from_day, to_day, dollars, ticket, reason, state,
        asked_at_ms, decider, decider_member
      FROM planned_run
      """;

  private static final String BY_ID = RUNS + "WHERE id = :id";

  private static final String NEWEST = RUNS + "ORDER BY asked_at_ms DESC, id LIMIT :limit";

  private static final String ADD =
      """
      INSERT INTO planned_run
        (id, agent, owner, owner_member, from_day, to_day, dollars, ticket, reason, state,
        asked_at_ms)
      VALUES
        (:id, :agent, :owner, :ownerMember, :from, :to, :dollars, :ticket, :reason, :state, :asked)
      """;

  private static final String DECIDE =
      """
      UPDATE planned_run
      SET state = :state, decider = :decider, decider_member = :deciderMember
      WHERE id = :id AND state = 'asked'
      """;

  /** The same days may have been imported before. */
  private static final String EXPLAIN =
      """
      INSERT INTO sanction (member_id, from_day, to_day, reason)
      VALUES (:member, :from, :to, :reason)
      ON CONFLICT (member_id, from_day, to_day) DO NOTHING
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
  public boolean decide(PlannedRun after, LedgerDraft entry) {
    return database.write(
        "Deciding on a planned run",
        connection -> {
          RecordedChange change = RecordedChange.begin(connection);
          Handle handle = connection.handle();
          try (Update update = handle.createUpdate(DECIDE)) {
            int decided =
                update
                    .bind("id", after.id())
                    .bind("state", after.state().code())
                    .bind("decider", after.decidedBy().map(PersonColumns::name))
                    .bind("deciderMember", after.decidedBy().flatMap(PersonColumns::member))
                    .execute();
            if (decided == 0) {
              return false;
            }
          }
          if (after.state() == State.APPROVED) {
            explain(handle, after);
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
  public List<PlannedRun> newest(int limit) {
    return database.read(
        "Reading planned runs",
        handle -> {
          try (Query query = handle.createQuery(NEWEST)) {
            return query.bind("limit", limit).map((rows, context) -> run(rows)).list();
          }
        });
  }

  private static void explain(Handle handle, PlannedRun run) {
    try (Update update = handle.createUpdate(EXPLAIN)) {
      update
          .bind("member", PersonColumns.member(run.owner()))
          .bind("from", Days.number(run.from()))
          .bind("to", Days.number(run.to()))
          .bind("reason", StorableText.of(run.reason()))
          .execute();
    }
  }

  private static PlannedRun run(ResultSet rows) throws SQLException {
    int dollars = rows.getInt("dollars");
    Optional<Integer> budget = rows.wasNull() ? Optional.empty() : Optional.of(dollars);
    return new PlannedRun(
        rows.getString("id"),
        new AgentId(rows.getString("agent")),
        PersonColumns.read(rows, "owner", "owner_member").orElseThrow(),
        Days.day(rows.getInt("from_day")),
        Days.day(rows.getInt("to_day")),
        budget,
        Optional.ofNullable(rows.getString("ticket")),
        rows.getString("reason"),
        State.of(rows.getString("state")),
        Instant.ofEpochMilli(rows.getLong("asked_at_ms")),
        PersonColumns.read(rows, "decider", "decider_member"));
  }
}
