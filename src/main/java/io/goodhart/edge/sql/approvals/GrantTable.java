package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.StandingGrant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Standing grants; what they are for stands in the request that they come from. */
final class GrantTable {
  private static final String LIVE =
      """
      SELECT g.request, r.agent, r.tool, r.kind, r.target, r.environment, g.session, g.until_ms,
        g.used_at_ms
      FROM approval_grant g
      JOIN approval_request r ON r.id = g.request
      WHERE g.revoked_at_ms IS NULL AND g.until_ms > :now
      ORDER BY g.until_ms, g.request
      """;

  private static final String ADD =
      """
      INSERT INTO approval_grant (request, session, until_ms)
      VALUES (:request, :session, :until)
      """;

  private static final String USE =
      """
      UPDATE approval_grant
      SET used_at_ms = :at
      WHERE request = :request AND revoked_at_ms IS NULL AND until_ms > :at
      """;

  private static final String REVOKE =
      """
      UPDATE approval_grant
      SET revoked_at_ms = :at
      WHERE request = :request AND revoked_at_ms IS NULL
      """;

  private GrantTable() {}

  static List<StandingGrant> live(Handle handle, Instant now) {
    try (Query query = handle.createQuery(LIVE)) {
      return query.bind("now", now.toEpochMilli()).map((rows, context) -> grant(rows)).list();
    }
  }

  static void add(Handle handle, StandingGrant grant) {
    try (Update update = handle.createUpdate(ADD)) {
      update
          .bind("request", grant.from().value())
          .bind("session", grant.session())
          .bind("until", grant.until().toEpochMilli())
          .execute();
    }
  }

  /** Notes a use; false if the grant is over. */
  static boolean use(Handle handle, RequestId from, Instant at) {
    return touch(handle, USE, from, at);
  }

  static boolean revoke(Handle handle, RequestId from, Instant at) {
    return touch(handle, REVOKE, from, at);
  }

  private static boolean touch(Handle handle, String sql, RequestId from, Instant at) {
    try (Update update = handle.createUpdate(sql)) {
      return update.bind("request", from.value()).bind("at", at.toEpochMilli()).execute() == 1;
    }
  }

  private static StandingGrant grant(ResultSet rows) throws SQLException {
    return new StandingGrant(
        new RequestId(rows.getString("request")),
        new AgentId(rows.getString("agent")),
        rows.getString("tool"),
        ActionClass.of(rows.getString("kind")).orElseThrow(),
        rows.getString("target"),
        rows.getString("environment"),
        Optional.ofNullable(rows.getString("session")),
        Instant.ofEpochMilli(rows.getLong("until_ms")),
        PersonColumns.instant(rows, "used_at_ms"));
  }
}
