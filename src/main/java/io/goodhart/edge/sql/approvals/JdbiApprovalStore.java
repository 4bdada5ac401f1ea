package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.NewRequest;
import io.goodhart.approvals.SealedArguments;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.request.Code;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.StandingGrant;
import io.goodhart.approvals.request.State;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.StorableText;
import io.goodhart.ledger.LedgerDraft;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * The gate's requests in SQLite or PostgreSQL. Safe for use by many threads and beside other
 * processes.
 */
public final class JdbiApprovalStore implements ApprovalStore {
  private static final String BY_ID = RequestRows.REQUESTS + "WHERE id = :id";

  private static final String BY_KEY =
      RequestRows.REQUESTS + "WHERE agent = :agent AND asking_key = :key";

  private static final String OPEN =
      RequestRows.REQUESTS + "WHERE state IN (0, 1) ORDER BY asked_at_ms, id";

  private static final String OPEN_OF_AGENT =
      RequestRows.REQUESTS + "WHERE state IN (0, 1) AND agent = :agent ORDER BY asked_at_ms, id";

  private static final String OVER =
      RequestRows.REQUESTS
          + """
          WHERE state IN (0, 1) AND expires_at_ms <= :now
          ORDER BY expires_at_ms
          LIMIT :limit
          """;

  private static final String DECIDED =
      RequestRows.REQUESTS + "WHERE decided_at_ms >= :since ORDER BY decided_at_ms, id";

  private static final String LAST_ASKED =
      "SELECT MAX(asked_at_ms) FROM approval_request WHERE agent = :agent";

  private static final String WORDS = "SELECT words FROM approval_request WHERE id = :id";

  private static final String ARGUMENTS =
      "SELECT content FROM approval_arguments WHERE request = :id";

  private static final String DROP_ARGUMENTS =
      """
      DELETE FROM approval_arguments
      WHERE request IN (
        SELECT id
        FROM approval_request
        WHERE state NOT IN (0, 1) AND decided_at_ms < :before)
      """;

  private static final String NEWEST =
      """
      SELECT e.at_ms
      FROM ledger_entry e
      JOIN ledger_head h ON h.sequence = e.sequence
      WHERE h.id = 1
      """;

  private final Database database;

  /** Keeps requests in this database. */
  public JdbiApprovalStore(Database database) {
    this.database = database;
  }

  @Override
  public Added add(NewRequest fresh, LedgerDraft entry) {
    return database.write(
        "Keeping a request of an agent",
        connection -> {
          RecordedChange change = RecordedChange.begin(connection);
          Handle handle = connection.handle();
          Request request = fresh.request();
          AgentId agent = request.action().agent();
          Optional<Request> before = fresh.key().flatMap(key -> byKey(handle, agent, key));
          if (before.isPresent()) {
            return new Added.Before(before.get());
          }
          if (request.state() != State.DENIED && PauseTable.stops(handle, agent)) {
            return new Added.Paused();
          }
          if (fresh.by().isPresent()
              && !GrantTable.use(handle, fresh.by().get(), request.askedAt())) {
            return new Added.GrantGone();
          }
          if (request.code() == Code.BREAK_GLASS && !isOpen(handle, request)) {
            return new Added.GrantGone();
          }
          RequestTable.add(handle, fresh);
          change.record(entry);
          return new Added.Kept();
        });
  }

  @Override
  public Changed change(Request before, Request after, LedgerDraft entry) {
    return database.write(
        "Changing a request of an agent",
        connection -> {
          RecordedChange recorded = RecordedChange.begin(connection);
          return change(connection.handle(), recorded, new Change(before, after, entry));
        });
  }

  @Override
  public List<Changed> changeAll(List<Change> changes) {
    return database.write(
        "Changing requests of agents",
        connection -> {
          RecordedChange recorded = RecordedChange.begin(connection);
          return changes.stream().map(one -> change(connection.handle(), recorded, one)).toList();
        });
  }

  private static Changed change(Handle handle, RecordedChange recorded, Change change) {
    Request after = change.after();
    boolean letsRun = after.state() == State.APPROVED || after.state() == State.REDEEMED;
    if (letsRun && PauseTable.stops(handle, after.action().agent())) {
      return Changed.PAUSED;
    }
    if (!RequestTable.replace(handle, change.before(), after)) {
      return Changed.STALE;
    }
    VoteTable.addNew(handle, change.before(), after);
    StandingGrant.of(after).ifPresent(grant -> GrantTable.add(handle, grant));
    recorded.record(change.entry());
    return Changed.DONE;
  }

  @Override
  public Optional<Request> find(RequestId id) {
    return requests(BY_ID, Map.of("id", id.value())).stream().findFirst();
  }

  @Override
  public Optional<Request> find(AgentId agent, String key) {
    return database.read("Reading requests of agents", handle -> byKey(handle, agent, key));
  }

  @Override
  public String words(RequestId id) {
    return text(WORDS, id).orElse("");
  }

  @Override
  public Optional<SealedArguments> arguments(RequestId id) {
    return text(ARGUMENTS, id).map(Base64.getDecoder()::decode).map(SealedArguments::new);
  }

  @Override
  public int dropArguments(Instant endedBefore) {
    return database.write(
        "Dropping arguments",
        connection -> {
          try (Update update = connection.handle().createUpdate(DROP_ARGUMENTS)) {
            return update.bind("before", endedBefore.toEpochMilli()).execute();
          }
        });
  }

  @Override
  public List<Request> open(Optional<AgentId> agent) {
    return agent
        .map(one -> requests(OPEN_OF_AGENT, Map.of("agent", one.value())))
        .orElseGet(() -> requests(OPEN, Map.of()));
  }

  @Override
  public List<Request> over(Instant now, int limit) {
    return requests(OVER, Map.of("now", now.toEpochMilli(), "limit", limit));
  }

  @Override
  public List<Request> decidedSince(Instant time) {
    return requests(DECIDED, Map.of("since", time.toEpochMilli()));
  }

  @Override
  public Optional<Instant> lastAsked(AgentId agent) {
    return read(
        LAST_ASKED,
        (handle, query) ->
            query
                .bind("agent", agent.value())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
  }

  @Override
  public List<StandingGrant> grants(Instant now) {
    return database.read("Reading grants", handle -> GrantTable.live(handle, now));
  }

  @Override
  public boolean revokeGrant(RequestId from, Instant at, LedgerDraft entry) {
    return database.write(
        "Revoking a grant",
        connection -> {
          RecordedChange change = RecordedChange.begin(connection);
          boolean revoked = GrantTable.revoke(connection.handle(), from, at);
          if (revoked) {
            change.record(entry);
          }
          return revoked;
        });
  }

  @Override
  public Instant newestEntry() {
    return database.read(
        "Reading the newest entry",
        handle -> {
          try (Query query = handle.createQuery(NEWEST)) {
            return query
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli)
                .orElse(Instant.EPOCH);
          }
        });
  }

  private static boolean isOpen(Handle handle, Request request) {
    return BreakGlassTable.isOpen(
        handle,
        request.action().agent(),
        request.action().kind(),
        request.askedAt().toEpochMilli());
  }

  private static Optional<Request> byKey(Handle handle, AgentId agent, String key) {
    try (Query query = handle.createQuery(BY_KEY)) {
      return RequestRows.of(
              handle, query.bind("agent", agent.value()).bind("key", StorableText.of(key)))
          .stream()
          .findFirst();
    }
  }

  private List<Request> requests(String sql, Map<String, Object> values) {
    return read(sql, (handle, query) -> RequestRows.of(handle, query.bindMap(values)));
  }

  private Optional<String> text(String sql, RequestId id) {
    return read(sql, (handle, query) -> query.bind("id", id.value()).mapTo(String.class).findOne());
  }

  private <T> T read(String sql, Reading<T> result) {
    Function<Handle, T> reading =
        handle -> {
          try (Query query = handle.createQuery(sql)) {
            return result.of(handle, query);
          }
        };
    return database.read("Reading requests of agents", reading);
  }

  /** What is made of a query. */
  private interface Reading<T> {
    T of(Handle handle, Query query);
  }
}
