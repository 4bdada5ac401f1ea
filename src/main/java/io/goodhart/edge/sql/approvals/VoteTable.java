package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.habits.ReviewHabits;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.Scope;
import io.goodhart.approvals.request.Scope.Reach;
import io.goodhart.approvals.request.Vote;
import io.goodhart.edge.sql.StorableText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** What people said to requests. */
final class VoteTable {
  private static final String OF_REQUEST =
      """
      SELECT person, member_id, approves, scope, scope_until_ms, reason, at_ms
      FROM approval_vote
      WHERE request = :request
      ORDER BY place
      """;

  private static final String OF_REQUESTS =
      """
      SELECT request, person, member_id, approves, scope, scope_until_ms, reason, at_ms
      FROM approval_vote
      WHERE request IN (<requests>)
      ORDER BY request, place
      """;

  private static final String ADD =
      """
      INSERT INTO approval_vote
        (request, place, person, member_id, approves, scope, scope_until_ms, reason, at_ms,
        hurried)
      VALUES (:request, :place, :person, :member, :approves, :scope, :until, :reason, :at,
        :hurried)
      """;

  /** Since when somebody could look at this request and at nothing else. */
  private static final String FREE_SINCE =
      """
      SELECT MAX(since.at_ms)
      FROM (
        SELECT asked_at_ms AS at_ms FROM approval_request WHERE id = :request
        UNION ALL
        SELECT at_ms FROM approval_opening WHERE request = :request AND person = :person
        UNION ALL
        SELECT MAX(at_ms) AS at_ms FROM approval_vote WHERE person = :person) AS since
      """;

  private VoteTable() {}

  /** The votes of each of some hundreds of requests that has any. */
  static Map<String, List<Vote>> of(Handle handle, List<String> requests) {
    Map<String, List<Vote>> votes = new HashMap<>();
    try (Query query = handle.createQuery(OF_REQUESTS)) {
      query
          .bindList("requests", requests)
          .map((rows, context) -> Map.entry(rows.getString("request"), vote(rows)))
          .forEach(
              one ->
                  votes
                      .computeIfAbsent(one.getKey(), request -> new ArrayList<>())
                      .add(one.getValue()));
    }
    return votes;
  }

  static List<Vote> of(Handle handle, RequestId request) {
    try (Query query = handle.createQuery(OF_REQUEST)) {
      return query.bind("request", request.value()).map((rows, context) -> vote(rows)).list();
    }
  }

  /** Adds the votes that came between two states of a request. */
  static void addNew(Handle handle, Request before, Request after) {
    for (int place = before.votes().size(); place < after.votes().size(); place++) {
      Vote vote = after.votes().get(place);
      try (Update update = handle.createUpdate(ADD)) {
        update
            .bind("request", after.id().value())
            .bind("place", place)
            .bind("person", PersonColumns.name(vote.by()))
            .bind("member", PersonColumns.member(vote.by()))
            .bind("approves", vote.approves() ? 1 : 0)
            .bind("scope", vote.scope().reach().name().toLowerCase(Locale.ROOT))
            .bind("until", vote.scope().until().map(Instant::toEpochMilli))
            .bind("reason", vote.reason().map(StorableText::of))
            .bind("at", vote.at().toEpochMilli())
            .bind("hurried", isHurried(handle, after, vote) ? 1 : 0)
            .execute();
      }
    }
  }

  /** Whether it is a yes that came sooner than the request could be read. */
  private static boolean isHurried(Handle handle, Request request, Vote vote) {
    if (!vote.approves()) {
      return false;
    }
    try (Query query = handle.createQuery(FREE_SINCE)) {
      long since =
          query
              .bind("request", request.id().value())
              .bind("person", PersonColumns.name(vote.by()))
              .mapTo(Long.class)
              .one();
      return vote.at().toEpochMilli() - since < ReviewHabits.QUICK.toMillis();
    }
  }

  private static Vote vote(ResultSet rows) throws SQLException {
    Reach reach = Reach.valueOf(rows.getString("scope").toUpperCase(Locale.ROOT));
    return new Vote(
        PersonColumns.read(rows, "person", "member_id").orElseThrow(),
        rows.getInt("approves") == 1,
        new Scope(reach, PersonColumns.instant(rows, "scope_until_ms")),
        Optional.ofNullable(rows.getString("reason")),
        Instant.ofEpochMilli(rows.getLong("at_ms")));
  }
}
