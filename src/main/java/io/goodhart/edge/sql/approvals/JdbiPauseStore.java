package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.Pause;
import io.goodhart.approvals.PauseStore;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.edge.sql.Database;
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

/** Which agents are stopped, in SQLite or PostgreSQL. Safe for use by many threads. */
public final class JdbiPauseStore implements PauseStore {
  private static final String STOPPED =
      """
      SELECT agent, person, member_id, reason, at_ms, resume_person, resume_member
      FROM agent_pause
      ORDER BY agent
      """;

  private static final String REMOVE = "DELETE FROM agent_pause WHERE agent = :agent";

  private static final String ADD =
      """
      INSERT INTO agent_pause
        (agent, person, member_id, reason, at_ms, resume_person, resume_member)
      VALUES (:agent, :person, :member, :reason, :at, :resumePerson, :resumeMember)
      """;

  private final Database database;

  /** Keeps pauses in this database. */
  public JdbiPauseStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Pause> all() {
    return database.read("Reading which agents are stopped", JdbiPauseStore::all);
  }

  @Override
  public Optional<Pause> find(Optional<AgentId> agent) {
    return database.read("Reading which agents are stopped", handle -> find(handle, agent));
  }

  @Override
  public boolean change(Optional<Pause> before, Optional<Pause> after, LedgerDraft entry) {
    Optional<AgentId> agent = before.or(() -> after).orElseThrow().agent();
    return database.write(
        "Stopping an agent or letting it go on",
        connection -> {
          RecordedChange change = RecordedChange.begin(connection);
          Handle handle = connection.handle();
          if (!find(handle, agent).equals(before)) {
            return false;
          }
          try (Update update = handle.createUpdate(REMOVE)) {
            update.bind("agent", name(agent)).execute();
          }
          after.ifPresent(pause -> add(handle, pause));
          change.record(entry);
          return true;
        });
  }

  private static List<Pause> all(Handle handle) {
    try (Query query = handle.createQuery(STOPPED)) {
      return query.map((rows, context) -> pause(rows)).list();
    }
  }

  /** There are few, so that all are read. */
  private static Optional<Pause> find(Handle handle, Optional<AgentId> agent) {
    return all(handle).stream().filter(pause -> pause.agent().equals(agent)).findFirst();
  }

  private static void add(Handle handle, Pause pause) {
    try (Update update = handle.createUpdate(ADD)) {
      update
          .bind("agent", name(pause.agent()))
          .bind("person", PersonColumns.name(pause.by()))
          .bind("member", PersonColumns.member(pause.by()))
          .bind("reason", StorableText.of(pause.reason()))
          .bind("at", pause.at().toEpochMilli())
          .bind("resumePerson", pause.resumeWanted().map(PersonColumns::name))
          .bind("resumeMember", pause.resumeWanted().flatMap(PersonColumns::member))
          .execute();
    }
  }

  private static Pause pause(ResultSet rows) throws SQLException {
    String agent = rows.getString("agent");
    Optional<Person> by = PersonColumns.read(rows, "person", "member_id");
    return new Pause(
        agent.equals(PauseTable.ALL) ? Optional.empty() : Optional.of(new AgentId(agent)),
        by.orElseThrow(),
        rows.getString("reason"),
        Instant.ofEpochMilli(rows.getLong("at_ms")),
        PersonColumns.read(rows, "resume_person", "resume_member"));
  }

  private static String name(Optional<AgentId> agent) {
    return agent.map(AgentId::value).orElse(PauseTable.ALL);
  }
}
