package io.goodhart.edge.sql.privacy;

import io.goodhart.edge.sql.Database;
import io.goodhart.privacy.ExportForm;
import io.goodhart.privacy.ExportLinks;
import io.goodhart.roster.MemberId;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Links to people's own data in SQLite or PostgreSQL. Safe for use by many threads. */
public final class JdbiExportLinks implements ExportLinks {
  private static final String DROP =
      "DELETE FROM export_link WHERE member_id = :member OR expires_at_ms <= :now";

  private static final String ADD =
      """
      INSERT INTO export_link (hash, member_id, expires_at_ms, taken)
      VALUES (:hash, :member, :expires, 0)
      """;

  private static final String TAKEN =
      "SELECT taken FROM export_link WHERE hash = :hash AND expires_at_ms > :now";

  private static final String TAKE =
      """
      UPDATE export_link
      SET taken = taken + :bit
      WHERE hash = :hash AND expires_at_ms > :now AND taken & :bit = 0
      """;

  private static final String MEMBER = "SELECT member_id FROM export_link WHERE hash = :hash";

  private final Database database;

  /** Keeps links in this database. */
  public JdbiExportLinks(Database database) {
    this.database = database;
  }

  @Override
  public void add(String hash, MemberId member, Instant expires, Instant now) {
    database.write(
        "Keeping a link",
        connection -> {
          try (Update drop = connection.handle().createUpdate(DROP);
              Update add = connection.handle().createUpdate(ADD)) {
            drop.bind("member", member.value()).bind("now", now.toEpochMilli()).execute();
            return add.bind("hash", hash)
                .bind("member", member.value())
                .bind("expires", expires.toEpochMilli())
                .execute();
          }
        });
  }

  @Override
  public Set<ExportForm> left(String hash, Instant now) {
    return database.read(
        "Looking up a link",
        handle -> {
          try (Query query = handle.createQuery(TAKEN)) {
            return query
                .bind("hash", hash)
                .bind("now", now.toEpochMilli())
                .mapTo(Integer.class)
                .findOne()
                .map(JdbiExportLinks::left)
                .orElseGet(() -> EnumSet.noneOf(ExportForm.class));
          }
        });
  }

  @Override
  public Optional<MemberId> take(String hash, ExportForm form, Instant now) {
    return database.write(
        "Using a link up",
        connection ->
            take(connection.handle(), hash, form, now)
                ? Optional.of(member(connection.handle(), hash))
                : Optional.empty());
  }

  private static boolean take(Handle handle, String hash, ExportForm form, Instant now) {
    try (Update update = handle.createUpdate(TAKE)) {
      return update
              .bind("hash", hash)
              .bind("bit", bit(form))
              .bind("now", now.toEpochMilli())
              .execute()
          == 1;
    }
  }

  private static MemberId member(Handle handle, String hash) {
    try (Query query = handle.createQuery(MEMBER)) {
      return new MemberId(query.bind("hash", hash).mapTo(Long.class).one());
    }
  }

  private static Set<ExportForm> left(int taken) {
    return Arrays.stream(ExportForm.values())
        .filter(form -> (taken & bit(form)) == 0)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ExportForm.class)));
  }

  private static int bit(ExportForm form) {
    return switch (form) {
      case NDJSON -> 1;
      case CSV -> 2;
      case NOTES -> 4;
    };
  }
}
