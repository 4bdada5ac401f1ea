package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.Database;
import io.goodhart.roster.Alias;
import io.goodhart.roster.AliasClaim;
import io.goodhart.roster.AliasClaims;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Claims in SQLite or PostgreSQL. Safe for use by many threads and beside other processes. */
public final class JdbiAliasClaims implements AliasClaims {
  private static final String ADD =
      """
      INSERT INTO alias_claim (code, claimant, asked_at_ms)
      VALUES (:code, :claimant, :asked)
      ON CONFLICT (code, claimant) DO NOTHING
      """;

  private static final String WAITING =
      """
      SELECT code, claimant, asked_at_ms
      FROM alias_claim
      ORDER BY asked_at_ms, code, claimant
      """;

  private static final String REMOVE =
      "DELETE FROM alias_claim WHERE code = :code AND claimant = :claimant";

  private final Database database;

  /** Keeps claims in this database. */
  public JdbiAliasClaims(Database database) {
    this.database = database;
  }

  @Override
  public void add(AliasClaim claim) {
    database.write(
        "Keeping a claim",
        connection -> {
          try (Update update = connection.handle().createUpdate(ADD)) {
            return update
                .bind("code", AliasRegister.code(claim.alias()))
                .bind("claimant", AliasRegister.code(claim.claimant()))
                .bind("asked", claim.askedAt().toEpochMilli())
                .execute();
          }
        });
  }

  @Override
  public List<AliasClaim> waiting() {
    return database.read(
        "Reading claims",
        handle -> {
          try (Query query = handle.createQuery(WAITING)) {
            return query
                .map(
                    (rows, context) ->
                        new AliasClaim(
                            Alias.parse(rows.getString("code")),
                            Alias.parse(rows.getString("claimant")),
                            Instant.ofEpochMilli(rows.getLong("asked_at_ms"))))
                .list();
          }
        });
  }

  @Override
  public boolean remove(AliasClaim claim) {
    return database.write(
        "Settling a claim",
        connection -> {
          try (Update update = connection.handle().createUpdate(REMOVE)) {
            return update
                    .bind("code", AliasRegister.code(claim.alias()))
                    .bind("claimant", AliasRegister.code(claim.claimant()))
                    .execute()
                == 1;
          }
        });
  }
}
