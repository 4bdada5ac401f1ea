package io.goodhart.edge.sql.privacy;

import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.StorableText;
import io.goodhart.edge.sql.ledger.Appender;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.privacy.AccessRequest;
import io.goodhart.privacy.AccessRequest.Notice;
import io.goodhart.privacy.AccessRequest.State;
import io.goodhart.privacy.AccessStore;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * Requests for access in SQLite or PostgreSQL. Safe for use by many threads and beside other
 * processes: whoever changes one holds the ledger's head.
 */
public final class JdbiAccessStore implements AccessStore {
  private static final String ADD =
      """
      INSERT INTO access_request
        (id, reader, person, member_id, purpose, sentence, asked_at_ms, state)
      VALUES (:id, :reader, :person, :member, :purpose, :sentence, :asked, :state)
      """;

  private static final String SETTLE =
      """
      UPDATE access_request
      SET state = :state, decided_by = :by, decided_at_ms = :at
      WHERE id = :id AND state = 0
      """;

  private static final String NOTICE =
      """
      UPDATE access_request
      SET notice = :notice, notice_at_ms = :at
      WHERE id = :id AND notice IS NULL
      """;

  private static final String FORGET = "DELETE FROM access_request WHERE member_id = :member";

  private final Database database;

  /** Keeps requests in this database. */
  public JdbiAccessStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<AccessRequest> ask(AccessRequest request, LedgerDraft entry) {
    return database.write(
        "Keeping a request for access",
        connection -> {
          Appender ledger = new Appender(connection);
          ledger.lock();
          Handle handle = connection.handle();
          Optional<AccessRequest> last = latest(handle, request.reader(), request.member());
          if (last.filter(one -> one.isLiveAt(request.askedAt())).isPresent()) {
            return Optional.empty();
          }
          AccessRequest kept = request.withId(ledger.append(entry).sequence());
          add(handle, kept);
          return Optional.of(kept);
        });
  }

  @Override
  public Optional<AccessRequest> settle(
      long id, State state, Alias by, Instant at, LedgerDraft entry) {
    return database.write(
        "Settling a request for access",
        connection -> {
          Appender ledger = new Appender(connection);
          ledger.lock();
          Handle handle = connection.handle();
          if (!settle(handle, id, state, by, at)) {
            return Optional.empty();
          }
          ledger.append(entry);
          return find(handle, id);
        });
  }

  @Override
  public void notice(long id, Notice notice) {
    database.write(
        "Noting how somebody is told",
        connection -> {
          try (Update update = connection.handle().createUpdate(NOTICE)) {
            return update
                .bind("id", id)
                .bind("notice", notice.key())
                .bind("at", notice.at().toEpochMilli())
                .execute();
          }
        });
  }

  @Override
  public Optional<AccessRequest> find(long id) {
    return read(handle -> find(handle, id));
  }

  @Override
  public Optional<AccessRequest> latest(Alias reader, MemberId person) {
    return read(handle -> latest(handle, reader, person));
  }

  @Override
  public List<AccessRequest> undecided() {
    return read(
        handle -> {
          try (Query query = handle.createQuery(AccessRows.UNDECIDED)) {
            return AccessRows.of(query);
          }
        });
  }

  @Override
  public List<AccessRequest> agreedAbout(MemberId person, Instant since) {
    return read(
        handle -> {
          try (Query query = handle.createQuery(AccessRows.AGREED_ABOUT)) {
            return AccessRows.of(
                query.bind("member", person.value()).bind("since", since.toEpochMilli()));
          }
        });
  }

  @Override
  public int forget(MemberId person) {
    return database.write(
        "Erasing requests for access",
        connection -> {
          try (Update update = connection.handle().createUpdate(FORGET)) {
            return update.bind("member", person.value()).execute();
          }
        });
  }

  private <T> T read(Function<Handle, T> query) {
    return database.read("Reading requests for access", query);
  }

  private static Optional<AccessRequest> find(Handle handle, long id) {
    try (Query query = handle.createQuery(AccessRows.FIND)) {
      return AccessRows.of(query.bind("id", id)).stream().findFirst();
    }
  }

  private static Optional<AccessRequest> latest(Handle handle, Alias reader, MemberId person) {
    try (Query query = handle.createQuery(AccessRows.LATEST)) {
      return AccessRows.of(query.bind("reader", code(reader)).bind("member", person.value()))
          .stream()
          .findFirst();
    }
  }

  private static void add(Handle handle, AccessRequest request) {
    try (Update update = handle.createUpdate(ADD)) {
      update
          .bind("id", request.id())
          .bind("reader", code(request.reader()))
          .bind("person", code(request.person()))
          .bind("member", request.member().value())
          .bind("purpose", request.purpose().code())
          .bind("sentence", request.sentence().hex())
          .bind("asked", request.askedAt().toEpochMilli())
          .bind("state", request.state().code())
          .execute();
    }
  }

  private static boolean settle(Handle handle, long id, State state, Alias by, Instant at) {
    try (Update update = handle.createUpdate(SETTLE)) {
      return update
              .bind("id", id)
              .bind("state", state.code())
              .bind("by", code(by))
              .bind("at", at.toEpochMilli())
              .execute()
          == 1;
    }
  }

  private static String code(Alias alias) {
    return StorableText.of(alias.toString());
  }
}
