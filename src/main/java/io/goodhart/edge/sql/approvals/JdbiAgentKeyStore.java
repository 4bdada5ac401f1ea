package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.AgentKey;
import io.goodhart.approvals.AgentKeyStore;
import io.goodhart.approvals.KeptName;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.StorableText;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.roster.Alias;
import io.goodhart.roster.TokenHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Agent keys in SQLite or PostgreSQL. Safe for use by many threads and beside other processes. */
public final class JdbiAgentKeyStore implements AgentKeyStore {
  private static final String KEYS =
      "SELECT hash, agent, owner, made_at_ms, expires_at_ms, revoked_at_ms FROM agent_key ";

  private static final String BY_HASH = KEYS + "WHERE hash = :value";

  private static final String OF_AGENT =
      KEYS + "WHERE agent = :value ORDER BY made_at_ms DESC, hash";

  private static final String AGENTS = "SELECT DISTINCT agent FROM agent_key ORDER BY agent";

  private static final String STOPPED =
      "SELECT DISTINCT agent FROM agent_key WHERE revoked_at_ms > :since ORDER BY agent";

  private static final String KEPT = "SELECT given_to FROM agent_name_kept WHERE agent = :agent";

  private static final String TAKEN = "DELETE FROM agent_name_kept WHERE agent = :agent";

  private static final String GIVE_NAME =
      "UPDATE agent_name_kept SET given_to = :to WHERE agent = :agent";

  private static final String ADD =
      """
      INSERT INTO agent_key (hash, agent, owner, made_at_ms, expires_at_ms)
      VALUES (:hash, :agent, :owner, :made, :expires)
      """;

  private static final String END =
      """
      UPDATE agent_key
      SET expires_at_ms = :at
      WHERE agent = :agent AND revoked_at_ms IS NULL
        AND (expires_at_ms IS NULL OR expires_at_ms > :at)
      """;

  private static final String REVOKE =
      """
      UPDATE agent_key
      SET revoked_at_ms = :at
      WHERE agent = :agent AND revoked_at_ms IS NULL
      """;

  private static final String GIVE =
      """
      UPDATE agent_key
      SET owner = :to
      WHERE agent = :agent AND owner = :from
      """;

  private final Database database;

  /** Keeps keys in this database. */
  public JdbiAgentKeyStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(AgentKey key, LedgerDraft entry) {
    return database.write(
        "Keeping an agent's key",
        connection -> {
          RecordedChange change = RecordedChange.begin(connection);
          Handle handle = connection.handle();
          if (of(handle, key.agent()).stream().anyMatch(one -> !one.owner().equals(key.owner()))) {
            return false;
          }
          if (keptName(handle, key.agent()).filter(one -> one.givenTo().isEmpty()).isPresent()) {
            return false;
          }
          try (Update taken = handle.createUpdate(TAKEN);
              Update update = handle.createUpdate(ADD)) {
            taken.bind("agent", key.agent().value()).execute();
            update
                .bind("hash", key.hash().hex())
                .bind("agent", key.agent().value())
                .bind("owner", StorableText.of(key.owner().toString()))
                .bind("made", key.made().toEpochMilli())
                .bind("expires", key.expires().map(Instant::toEpochMilli))
                .execute();
          }
          change.record(entry);
          return true;
        });
  }

  @Override
  public Optional<AgentKey> find(TokenHash hash) {
    return database.read(
        "Looking up an agent's key",
        handle -> keys(handle, BY_HASH, hash.hex()).stream().findFirst());
  }

  @Override
  public List<AgentKey> of(AgentId agent) {
    return database.read("Reading an agent's keys", handle -> of(handle, agent));
  }

  @Override
  public List<AgentId> agents() {
    return database.read(
        "Reading registered agents",
        handle -> {
          try (Query query = handle.createQuery(AGENTS)) {
            return query.mapTo(String.class).map(AgentId::new).list();
          }
        });
  }

  @Override
  public List<AgentId> stoppedSince(Instant time) {
    return database.read(
        "Reading whose keys were stopped",
        handle -> {
          try (Query query = handle.createQuery(STOPPED)) {
            return query
                .bind("since", time.toEpochMilli())
                .mapTo(String.class)
                .map(AgentId::new)
                .list();
          }
        });
  }

  @Override
  public Optional<KeptName> keptName(AgentId agent) {
    return database.read("Reading a name that is kept", handle -> keptName(handle, agent));
  }

  @Override
  public boolean giveName(AgentId agent, Alias to, LedgerDraft entry) {
    return database.write(
        "Giving a name to somebody",
        connection -> {
          RecordedChange change = RecordedChange.begin(connection);
          try (Update update = connection.handle().createUpdate(GIVE_NAME)) {
            int given =
                update
                    .bind("agent", agent.value())
                    .bind("to", StorableText.of(to.toString()))
                    .execute();
            if (given == 0) {
              return false;
            }
          }
          change.record(entry);
          return true;
        });
  }

  @Override
  public void endAll(AgentId agent, Instant at, LedgerDraft entry) {
    int unused = update(END, agent, at, entry);
  }

  @Override
  public int revokeAll(AgentId agent, Instant at, LedgerDraft entry) {
    return update(REVOKE, agent, at, entry);
  }

  @Override
  public boolean give(AgentId agent, Alias from, Alias to, Instant at, LedgerDraft entry) {
    return database.write(
        "Giving an agent to somebody",
        connection -> {
          RecordedChange change = RecordedChange.begin(connection);
          Handle handle = connection.handle();
          try (Update stop = handle.createUpdate(REVOKE);
              Update give = handle.createUpdate(GIVE)) {
            int given =
                give.bind("agent", agent.value())
                    .bind("from", StorableText.of(from.toString()))
                    .bind("to", StorableText.of(to.toString()))
                    .execute();
            if (given == 0) {
              return false;
            }
            stop.bind("agent", agent.value()).bind("at", at.toEpochMilli()).execute();
          }
          change.record(entry);
          return true;
        });
  }

  private int update(String sql, AgentId agent, Instant at, LedgerDraft entry) {
    return database.write(
        "Ending an agent's keys",
        connection -> {
          RecordedChange change = RecordedChange.begin(connection);
          change.record(entry);
          try (Update update = connection.handle().createUpdate(sql)) {
            return update.bind("agent", agent.value()).bind("at", at.toEpochMilli()).execute();
          }
        });
  }

  private static Optional<KeptName> keptName(Handle handle, AgentId agent) {
    try (Query query = handle.createQuery(KEPT)) {
      return query
          .bind("agent", agent.value())
          .map(
              (rows, context) ->
                  new KeptName(
                      agent, Optional.ofNullable(rows.getString("given_to")).map(Alias::parse)))
          .findOne();
    }
  }

  private static List<AgentKey> of(Handle handle, AgentId agent) {
    return keys(handle, OF_AGENT, agent.value());
  }

  private static List<AgentKey> keys(Handle handle, String sql, String value) {
    try (Query query = handle.createQuery(sql)) {
      return query.bind("value", value).map((rows, context) -> key(rows)).list();
    }
  }

  private static AgentKey key(ResultSet rows) throws SQLException {
    return new AgentKey(
        new TokenHash(rows.getString("hash")),
        new AgentId(rows.getString("agent")),
        Alias.parse(rows.getString("owner")),
        Instant.ofEpochMilli(rows.getLong("made_at_ms")),
        PersonColumns.instant(rows, "expires_at_ms"),
        PersonColumns.instant(rows, "revoked_at_ms"));
  }
}
