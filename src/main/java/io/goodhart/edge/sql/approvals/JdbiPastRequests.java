package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.SealedArguments;
import io.goodhart.approvals.replay.PastRequests;
import io.goodhart.approvals.request.Request;
import io.goodhart.edge.sql.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.statement.Query;

/** Past requests, read some hundreds at a time so that months of them need little memory. */
public final class JdbiPastRequests implements PastRequests {
  private static final int AT_ONCE = 500;

  private static final String AFTER =
      RequestRows.REQUESTS
          + """
          WHERE asked_at_ms > :time OR (asked_at_ms = :time AND id > :id)
          ORDER BY asked_at_ms, id
          LIMIT :limit
          """;

  private final Database database;
  private final ApprovalStore store;

  /** Reads this database. */
  public JdbiPastRequests(Database database) {
    this.database = database;
    this.store = new JdbiApprovalStore(database);
  }

  @Override
  public void since(Instant from, BiConsumer<Request, Optional<SealedArguments>> taker) {
    List<Request> some = after(from.toEpochMilli(), "");
    while (!some.isEmpty()) {
      some.forEach(request -> taker.accept(request, store.arguments(request.id())));
      Request last = some.get(some.size() - 1);
      some = after(last.askedAt().toEpochMilli(), last.id().value());
    }
  }

  private List<Request> after(long time, String id) {
    return database.read(
        "Reading past requests of agents",
        handle -> {
          try (Query query = handle.createQuery(AFTER)) {
            return RequestRows.of(
                handle, query.bind("time", time).bind("id", id).bind("limit", AT_ONCE));
          }
        });
  }
}
