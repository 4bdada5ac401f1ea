package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.codes.CodeHolder;
import io.goodhart.approvals.codes.CodeLink;
import io.goodhart.approvals.codes.CodeStore;
import io.goodhart.approvals.codes.HeldKey;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.StorableText;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.roster.Alias;
import io.goodhart.roster.TokenHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Who has codes, in SQLite or PostgreSQL. Safe for use by many threads beside other processes. */
public final class JdbiCodeStore implements CodeStore {
  private static final String HOLDER =
      """
      SELECT person, member_id, sealed, made_at_ms, from_ms, last_step, next_sealed,
        next_made_at_ms, next_from_ms, next_last_step, wrong, locked_until_ms, version
      FROM approval_code
      WHERE person = :person
      """;

  private static final String ADD =
      """
      INSERT INTO approval_code
        (person, member_id, sealed, made_at_ms, from_ms, last_step, next_sealed,
        next_made_at_ms, next_from_ms, next_last_step, wrong, locked_until_ms, version)
      VALUES
        (:person, :member, :key, :made, :from, :step, :next, :nextMade, :nextFrom, :nextStep,
        :wrong, :locked, :version)
      """;

  private static final String REMOVE_SEEN =
      "DELETE FROM approval_code WHERE person = :person AND version = :version";

  private static final String REMOVE = "DELETE FROM approval_code WHERE person = :person";

  private final Database database;
  private final CodeLinkTable links;

  /** Keeps codes in this database. */
  public JdbiCodeStore(Database database) {
    this.database = database;
    this.links = new CodeLinkTable(database);
  }

  @Override
  public Optional<CodeHolder> find(Alias identity) {
    return database.read("Reading somebody's codes", handle -> find(handle, identity));
  }

  @Override
  public boolean change(
      Optional<CodeHolder> before, CodeHolder after, Optional<LedgerDraft> entry) {
    return database.write(
        "Changing somebody's codes",
        connection -> {
          RecordedChange change = RecordedChange.begin(connection);
          Handle handle = connection.handle();
          if (!isAsSeen(handle, before, after)) {
            return false;
          }
          add(handle, after);
          entry.ifPresent(change::record);
          return true;
        });
  }

  @Override
  public boolean remove(Alias identity, LedgerDraft entry) {
    return database.write(
        "Taking somebody's codes away",
        connection -> {
          RecordedChange change = RecordedChange.begin(connection);
          try (Update update = connection.handle().createUpdate(REMOVE)) {
            if (update.bind("person", name(identity)).execute() == 0) {
              return false;
            }
          }
          change.record(entry);
          return true;
        });
  }

  @Override
  public void add(CodeLink link) {
    links.add(link);
  }

  @Override
  public Optional<CodeLink> link(TokenHash hash) {
    return links.find(hash);
  }

  @Override
  public boolean change(CodeLink before, CodeLink after) {
    return links.change(before, after);
  }

  @Override
  public boolean remove(TokenHash hash) {
    return links.remove(hash);
  }

  /** Takes away what was seen; false if something else is there. */
  private static boolean isAsSeen(Handle handle, Optional<CodeHolder> before, CodeHolder after) {
    if (before.isEmpty()) {
      return find(handle, after.person().identity()).isEmpty();
    }
    try (Update update = handle.createUpdate(REMOVE_SEEN)) {
      return update
              .bind("person", PersonColumns.name(before.get().person()))
              .bind("version", before.get().version())
              .execute()
          == 1;
    }
  }

  private static void add(Handle handle, CodeHolder holder) {
    try (Update update = handle.createUpdate(ADD)) {
      update
          .bind("person", PersonColumns.name(holder.person()))
          .bind("member", PersonColumns.member(holder.person()))
          .bind("key", holder.current().map(HeldKey::sealed))
          .bind("made", holder.current().map(key -> key.made().toEpochMilli()))
          .bind("from", holder.current().map(key -> key.from().toEpochMilli()))
          .bind("next", holder.next().map(HeldKey::sealed))
          .bind("nextMade", holder.next().map(key -> key.made().toEpochMilli()))
          .bind("nextFrom", holder.next().map(key -> key.from().toEpochMilli()))
          .bind("step", holder.current().map(HeldKey::lastStep))
          .bind("nextStep", holder.next().map(HeldKey::lastStep))
          .bind("wrong", holder.wrong())
          .bind("locked", holder.lockedUntil().map(Instant::toEpochMilli))
          .bind("version", holder.version())
          .execute();
    }
  }

  private static Optional<CodeHolder> find(Handle handle, Alias identity) {
    try (Query query = handle.createQuery(HOLDER)) {
      return query.bind("person", name(identity)).map((rows, context) -> holder(rows)).findOne();
    }
  }

  private static CodeHolder holder(ResultSet rows) throws SQLException {
    return new CodeHolder(
        PersonColumns.read(rows, "person", "member_id").orElseThrow(),
        key(rows, ""),
        key(rows, "next_"),
        rows.getInt("wrong"),
        PersonColumns.instant(rows, "locked_until_ms"),
        rows.getInt("version"));
  }

  private static Optional<HeldKey> key(ResultSet rows, String which) throws SQLException {
    String sealed = rows.getString(which + "sealed");
    return sealed == null
        ? Optional.empty()
        : Optional.of(
            new HeldKey(
                sealed,
                Instant.ofEpochMilli(rows.getLong(which + "made_at_ms")),
                Instant.ofEpochMilli(rows.getLong(which + "from_ms")),
                rows.getLong(which + "last_step")));
  }

  private static String name(Alias identity) {
    return StorableText.of(identity.toString());
  }
}
