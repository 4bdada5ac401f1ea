package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.StorableText;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.roster.Alias;
import io.goodhart.roster.IngestToken;
import io.goodhart.roster.IngestTokens;
import io.goodhart.roster.TokenHash;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Ingest tokens in SQLite or PostgreSQL. Safe for use by many threads and beside processes. */
public final class JdbiIngestTokens implements IngestTokens {
  private static final String ADD =
      """
      INSERT INTO ingest_token (hash, owner, name, made_at_ms, expires_at_ms)
      VALUES (:hash, :owner, :name, :made, :expires)
      """;

  private static final String REVOKE =
      """
      UPDATE ingest_token
      SET revoked_at_ms = :at
      WHERE hash = :hash AND owner = :owner AND revoked_at_ms IS NULL
      """;

  private static final String USED =
      """
      UPDATE ingest_token
      SET used_at_ms = CASE WHEN used_at_ms > ? THEN used_at_ms ELSE ? END,
        mismatched = mismatched + ?,
        mismatched_at_ms = CASE WHEN ? > 0 THEN ? ELSE mismatched_at_ms END
      WHERE hash = ?
      """;

  private static final String USED_BY_TOOL =
      """
      INSERT INTO ingest_token_tool (hash, tool, used_at_ms)
      SELECT hash, ?, ? FROM ingest_token WHERE hash = ?
      ON CONFLICT (hash, tool) DO UPDATE SET
        used_at_ms = CASE WHEN ingest_token_tool.used_at_ms > excluded.used_at_ms
          THEN ingest_token_tool.used_at_ms ELSE excluded.used_at_ms END
      """;

  private final Database database;

  /** Keeps tokens in this database. */
  public JdbiIngestTokens(Database database) {
    this.database = database;
  }

  @Override
  public void add(IngestToken token) {
    database.write(
        "Keeping a token",
        connection -> {
          try (Update update = connection.handle().createUpdate(ADD)) {
            return update
                .bind("hash", token.hash().hex())
                .bind("owner", code(token.owner()))
                .bind("name", token.name())
                .bind("made", token.made().toEpochMilli())
                .bind("expires", token.expires().toEpochMilli())
                .execute();
          }
        });
  }

  @Override
  public Optional<IngestToken> find(TokenHash hash) {
    return database.read("Looking up a token", handle -> TokenRows.byHash(handle, hash));
  }

  @Override
  public List<IngestToken> of(Alias owner) {
    return database.read("Reading tokens", handle -> TokenRows.ofOwner(handle, code(owner)));
  }

  @Override
  public Optional<IngestToken> revoke(TokenHash hash, Alias owner, Instant at) {
    return database.write(
        "Revoking a token",
        connection -> {
          boolean revoked = revoke(connection.handle(), hash, code(owner), at);
          return revoked ? TokenRows.byHash(connection.handle(), hash) : Optional.empty();
        });
  }

  @Override
  public void used(List<Use> uses) {
    database.write(
        "Noting that tokens were used",
        connection -> {
          for (Use use : uses) {
            note(connection, use);
          }
          return uses.size();
        });
  }

  private static boolean revoke(Handle handle, TokenHash hash, String owner, Instant at) {
    try (Update update = handle.createUpdate(REVOKE)) {
      return update
              .bind("hash", hash.hex())
              .bind("owner", owner)
              .bind("at", at.toEpochMilli())
              .execute()
          == 1;
    }
  }

  private static void note(WriterConnection connection, Use use) throws SQLException {
    long at = use.at().toEpochMilli();
    PreparedStatement used = connection.prepared(USED);
    used.setLong(1, at);
    used.setLong(2, at);
    used.setLong(3, use.mismatched());
    used.setLong(4, use.mismatched());
    used.setLong(5, at);
    used.setString(6, use.hash().hex());
    used.executeUpdate();
    PreparedStatement byTool = connection.prepared(USED_BY_TOOL);
    for (String tool : use.tools()) {
      byTool.setString(1, StorableText.of(tool));
      byTool.setLong(2, at);
      byTool.setString(3, use.hash().hex());
      byTool.executeUpdate();
    }
  }

  private static String code(Alias owner) {
    return AliasRegister.code(owner);
  }
}
