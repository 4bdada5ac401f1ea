package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.edge.sql.activity.SummaryRebuild;
import io.goodhart.edge.sql.activity.ZoneHistories;
import io.goodhart.roster.Agent;
import io.goodhart.roster.AgentKind;
import io.goodhart.roster.AgentStore;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The agents in SQLite or PostgreSQL. Safe for use by many threads and beside other processes. */
public final class JdbiAgentStore implements AgentStore {
  private static final String ALL =
      """
      SELECT g.workspace AS workspace, g.bot_id AS bot_id, g.bot_user AS bot_user,
        g.app_id AS app_id, g.name AS name, g.last_seen_ms AS last_seen_ms, g.kind AS kind,
        a.member_id AS owner_id
      FROM agent g
      LEFT JOIN alias a ON a.code = g.code
      """;

  private static final String BY_BOT = ALL + "WHERE g.code = :code";

  private static final String BY_USER =
      ALL + "WHERE g.workspace = :workspace AND g.bot_user = :user ORDER BY g.code LIMIT 1";

  /** An e-mail address comes before an id by the alphabet. */
  private static final String OWNERS =
      """
      SELECT n.member_id AS member_id,
        COALESCE(MIN(CASE WHEN n.code LIKE 'slack:%' THEN n.code END), MIN(n.code)) AS code
      FROM alias n
      WHERE (n.code LIKE 'slack:%' OR n.code LIKE 'email:%' OR n.code LIKE 'id:%') AND EXISTS (
        SELECT 1 FROM agent g JOIN alias a ON a.code = g.code WHERE a.member_id = n.member_id)
      GROUP BY n.member_id
      """;

  private static final String SAVE =
      """
      INSERT INTO agent (code, workspace, bot_id, bot_user, app_id, name, last_seen_ms)
      VALUES (:code, :workspace, :bot, :user, :app, :name, :seen)
      ON CONFLICT (code) DO UPDATE SET
        bot_user = COALESCE(excluded.bot_user, agent.bot_user),
        app_id = COALESCE(excluded.app_id, agent.app_id),
        name = excluded.name,
        last_seen_ms = CASE
          WHEN agent.last_seen_ms IS NULL OR agent.last_seen_ms < excluded.last_seen_ms
          THEN excluded.last_seen_ms ELSE agent.last_seen_ms END
      """;

  private static final String SET_KIND = "UPDATE agent SET kind = :kind WHERE code = :code";

  private static final String OWN =
      """
      INSERT INTO alias (code, member_id)
      VALUES (:code, :owner)
      ON CONFLICT (code) DO UPDATE SET member_id = excluded.member_id
      """;

  private final Database database;

  /** Keeps agents in this database. */
  public JdbiAgentStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Agent> all() {
    return database.read(
        "Reading agents",
        handle -> {
          try (Query query = handle.createQuery(ALL)) {
            return query.map((rows, context) -> read(rows)).stream()
                .sorted(Comparator.comparing(Agent::name).thenComparing(Agent::botId))
                .toList();
          }
        });
  }

  @Override
  public Map<MemberId, Alias> owners() {
    return database.read(
        "Reading owners of agents",
        handle -> {
          Map<MemberId, Alias> owners = new HashMap<>();
          try (Query query = handle.createQuery(OWNERS)) {
            query
                .map((rows, context) -> Map.entry(rows.getLong(1), rows.getString(2)))
                .forEach(
                    row -> owners.put(new MemberId(row.getKey()), Alias.parse(row.getValue())));
          }
          return owners;
        });
  }

  @Override
  public Optional<Agent> byBot(String workspace, String botId) {
    return database.read(
        "Reading an agent",
        handle -> {
          try (Query query = handle.createQuery(BY_BOT)) {
            return query
                .bind("code", code(workspace, botId))
                .map((rows, context) -> read(rows))
                .findOne();
          }
        });
  }

  @Override
  public Optional<Agent> byBotUser(String workspace, String botUser) {
    return database.read(
        "Reading an agent",
        handle -> {
          try (Query query = handle.createQuery(BY_USER)) {
            return query
                .bind("workspace", workspace)
                .bind("user", botUser)
                .map((rows, context) -> read(rows))
                .findOne();
          }
        });
  }

  @Override
  public void save(Agent agent) {
    database.write(
        "Keeping an agent",
        connection -> {
          keep(connection, agent);
          if (agent.owner().isPresent()) {
            setOwner(connection, code(agent.workspace(), agent.botId()), agent.owner().get());
          }
          return agent;
        });
  }

  @Override
  public void setKind(Agent agent, AgentKind kind) {
    int unused =
        database.write(
            "Keeping an agent's kind",
            connection -> {
              try (Update update = connection.handle().createUpdate(SET_KIND)) {
                return update
                    .bind("kind", kind.code())
                    .bind("code", code(agent.workspace(), agent.botId()))
                    .execute();
              }
            });
  }

  private static void keep(WriterConnection connection, Agent agent) {
    try (Update update = connection.handle().createUpdate(SAVE)) {
      update
          .bind("code", code(agent.workspace(), agent.botId()))
          .bind("workspace", agent.workspace())
          .bind("bot", agent.botId())
          .bind("user", agent.botUser())
          .bind("app", agent.appId())
          .bind("name", agent.name())
          .bind("seen", agent.lastSeen().map(Instant::toEpochMilli))
          .execute();
    }
  }

  private void setOwner(WriterConnection connection, String code, MemberId owner)
      throws SQLException {
    RosterLock lock = RosterLock.take(connection);
    List<String> codes = List.of(code);
    Long before = AliasRegister.owners(connection.handle(), codes).get(code);
    if (before != null && before == owner.value()) {
      return;
    }
    ZoneHistories zones = new ZoneHistories(connection.handle(), database.defaultZone());
    ZoneHistories.Snapshot zonesBefore = zones.of(codes);
    try (Update update = connection.handle().createUpdate(OWN)) {
      update.bind("code", code).bind("owner", owner.value()).execute();
    }
    lock.changed();
    new SummaryRebuild(connection).afterChange(zonesBefore, zones.of(codes));
  }

  private static String code(String workspace, String botId) {
    return AliasRegister.code(Alias.slackBot(workspace, botId));
  }

  private static Agent read(ResultSet rows) throws SQLException {
    long owner = rows.getLong("owner_id");
    Optional<MemberId> ownerId =
        rows.wasNull() ? Optional.empty() : Optional.of(new MemberId(owner));
    long seen = rows.getLong("last_seen_ms");
    Optional<Instant> lastSeen =
        rows.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(seen));
    return new Agent(
        rows.getString("workspace"),
        rows.getString("bot_id"),
        Optional.ofNullable(rows.getString("bot_user")),
        Optional.ofNullable(rows.getString("app_id")),
        rows.getString("name"),
        ownerId,
        lastSeen,
        kind(rows.getString("kind")));
  }

  private static AgentKind kind(String code) {
    return Arrays.stream(AgentKind.values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElse(AgentKind.ASSISTANT);
  }
}
