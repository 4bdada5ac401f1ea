package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.codes.CodeLink;
import io.goodhart.edge.sql.Database;
import io.goodhart.roster.TokenHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Links by which codes are set up. They are short-lived and stand in no ledger. */
final class CodeLinkTable {
  private static final String BY_HASH =
      """
      SELECT hash, person, member_id, number, until_ms, mistakes, key_sealed
      FROM approval_code_link
      WHERE hash = :hash
      """;

  private static final String REMOVE_OTHERS =
      "DELETE FROM approval_code_link WHERE person = :person";

  private static final String ADD =
      """
      INSERT INTO approval_code_link (hash, person, member_id, number, until_ms, mistakes)
      VALUES (:hash, :person, :member, :number, :until, :mistakes)
      """;

  /** Mistakes only grow, and a key comes once: both tell whether it is as it was seen. */
  private static final String CHANGE =
      """
      UPDATE approval_code_link
      SET mistakes = :mistakes, key_sealed = :key
      WHERE hash = :hash AND mistakes = :seen AND (key_sealed IS NULL OR key_sealed = :keySeen)
      """;

  private static final String REMOVE = "DELETE FROM approval_code_link WHERE hash = :hash";

  private final Database database;

  CodeLinkTable(Database database) {
    this.database = database;
  }

  void add(CodeLink link) {
    int unused =
        database.write(
            "Keeping a link to set up codes",
            connection -> {
              Handle handle = connection.handle();
              try (Update update = handle.createUpdate(REMOVE_OTHERS)) {
                update.bind("person", PersonColumns.name(link.person())).execute();
              }
              try (Update update = handle.createUpdate(ADD)) {
                return update
                    .bind("hash", link.hash().hex())
                    .bind("person", PersonColumns.name(link.person()))
                    .bind("member", PersonColumns.member(link.person()))
                    .bind("number", link.number())
                    .bind("until", link.until().toEpochMilli())
                    .bind("mistakes", link.mistakes())
                    .execute();
              }
            });
  }

  Optional<CodeLink> find(TokenHash hash) {
    return database.read(
        "Reading a link to set up codes",
        handle -> {
          try (Query query = handle.createQuery(BY_HASH)) {
            return query.bind("hash", hash.hex()).map((rows, context) -> link(rows)).findOne();
          }
        });
  }

  boolean change(CodeLink before, CodeLink after) {
    return database.write(
        "Changing a link to set up codes",
        connection -> {
          try (Update update = connection.handle().createUpdate(CHANGE)) {
            return update
                    .bind("hash", before.hash().hex())
                    .bind("seen", before.mistakes())
                    .bind("keySeen", before.sealed().orElse(""))
                    .bind("mistakes", after.mistakes())
                    .bind("key", after.sealed())
                    .execute()
                == 1;
          }
        });
  }

  boolean remove(TokenHash hash) {
    return database.write(
        "Using up a link to set up codes",
        connection -> {
          try (Update update = connection.handle().createUpdate(REMOVE)) {
            return update.bind("hash", hash.hex()).execute() == 1;
          }
        });
  }

  private static CodeLink link(ResultSet rows) throws SQLException {
    return new CodeLink(
        new TokenHash(rows.getString("hash")),
        PersonColumns.read(rows, "person", "member_id").orElseThrow(),
        rows.getInt("number"),
        Instant.ofEpochMilli(rows.getLong("until_ms")),
        rows.getInt("mistakes"),
        Optional.ofNullable(rows.getString("key_sealed")));
  }
}
