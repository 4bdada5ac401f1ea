package io.goodhart.edge.sql.roster;

import io.goodhart.roster.Alias;
import io.goodhart.roster.IngestToken;
import io.goodhart.roster.TokenHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads tokens, each with what was seen through it. */
final class TokenRows {
  private static final String ALL =
      """
      SELECT hash, owner, name, made_at_ms, expires_at_ms, revoked_at_ms, used_at_ms, mismatched,
        mismatched_at_ms
      FROM ingest_token
      """;

  private static final String BY_HASH = ALL + "WHERE hash = :hash";

  private static final String OF_OWNER =
      ALL + "WHERE owner = :owner AND revoked_at_ms IS NULL ORDER BY made_at_ms DESC, hash";

  private static final String TOOLS =
      "SELECT tool, used_at_ms FROM ingest_token_tool WHERE hash = :hash";

  private TokenRows() {}

  static Optional<IngestToken> byHash(Handle handle, TokenHash hash) {
    try (Query query = handle.createQuery(BY_HASH)) {
      return query
          .bind("hash", hash.hex())
          .map((rows, context) -> read(rows, tools(handle, hash.hex())))
          .findOne();
    }
  }

  static List<IngestToken> ofOwner(Handle handle, String owner) {
    try (Query query = handle.createQuery(OF_OWNER)) {
      return query
          .bind("owner", owner)
          .map((rows, context) -> read(rows, tools(handle, rows.getString("hash"))))
          .list();
    }
  }

  private static Map<String, Instant> tools(Handle handle, String hash) {
    Map<String, Instant> tools = new HashMap<>();
    try (Query query = handle.createQuery(TOOLS)) {
      query
          .bind("hash", hash)
          .map(
              (rows, context) ->
                  Map.entry(
                      rows.getString("tool"), Instant.ofEpochMilli(rows.getLong("used_at_ms"))))
          .forEach(tool -> tools.put(tool.getKey(), tool.getValue()));
    }
    return tools;
  }

  private static IngestToken read(ResultSet rows, Map<String, Instant> tools) throws SQLException {
    return new IngestToken(
        new TokenHash(rows.getString("hash")),
        Alias.parse(rows.getString("owner")),
        rows.getString("name"),
        Instant.ofEpochMilli(rows.getLong("made_at_ms")),
        Instant.ofEpochMilli(rows.getLong("expires_at_ms")),
        instant(rows, "revoked_at_ms"),
        instant(rows, "used_at_ms"),
        tools,
        rows.getLong("mismatched"),
        instant(rows, "mismatched_at_ms"));
  }

  private static Optional<Instant> instant(ResultSet rows, String column) throws SQLException {
    long millis = rows.getLong(column);
    return rows.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
