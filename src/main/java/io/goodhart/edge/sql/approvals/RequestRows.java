package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.ActionHash;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.policy.PolicyVersion;
import io.goodhart.approvals.policy.ReviewerSet;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.Basis;
import io.goodhart.approvals.request.Code;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.State;
import io.goodhart.approvals.request.Vote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Requests as the tables have them, each with its votes. */
final class RequestRows {
  /** Begins every query for requests. */
  static final String REQUESTS =
      """
      SELECT id, agent, owner, owner_member, session, tool, kind, target, environment,
        arguments_hash, for_whom, for_member, hash, policy, rule, rule_name, reviewers, quorum,
        reason_required, patience_s, tier, asked_at_ms, expires_at_ms, state, code, decided_at_ms,
        ended_by, ended_member, version
      FROM approval_request
      """;

  private static final int AT_ONCE = 500;

  private RequestRows() {}

  /** All requests of a query. */
  static List<Request> of(Handle handle, Query query) {
    List<Request> bare = query.map((rows, context) -> request(rows)).list();
    if (bare.size() <= 1) {
      return bare.stream().map(one -> with(one, VoteTable.of(handle, one.id()))).toList();
    }
    List<Request> whole = new ArrayList<>();
    for (int from = 0; from < bare.size(); from += AT_ONCE) {
      List<Request> some = bare.subList(from, Math.min(from + AT_ONCE, bare.size()));
      Map<String, List<Vote>> votes =
          VoteTable.of(handle, some.stream().map(one -> one.id().value()).toList());
      some.forEach(one -> whole.add(with(one, votes.getOrDefault(one.id().value(), List.of()))));
    }
    return whole;
  }

  private static Request request(ResultSet rows) throws SQLException {
    return new Request(
        new RequestId(rows.getString("id")),
        action(rows),
        new ActionHash(rows.getString("hash")),
        new Basis(
            new PolicyVersion(rows.getString("policy")),
            rows.getInt("rule"),
            rows.getString("rule_name"),
            demand(rows)),
        Instant.ofEpochMilli(rows.getLong("asked_at_ms")),
        Instant.ofEpochMilli(rows.getLong("expires_at_ms")),
        State.of(rows.getInt("state")),
        Code.valueOf(rows.getString("code").toUpperCase(Locale.ROOT)),
        PersonColumns.instant(rows, "decided_at_ms"),
        PersonColumns.read(rows, "ended_by", "ended_member"),
        List.of(),
        rows.getInt("version"));
  }

  private static Action action(ResultSet rows) throws SQLException {
    return new Action(
        new AgentId(rows.getString("agent")),
        PersonColumns.read(rows, "owner", "owner_member").orElseThrow(),
        rows.getString("session"),
        rows.getString("tool"),
        ActionClass.of(rows.getString("kind")).orElseThrow(),
        rows.getString("target"),
        rows.getString("arguments_hash"),
        rows.getString("environment"),
        PersonColumns.read(rows, "for_whom", "for_member"));
  }

  private static Optional<Demand> demand(ResultSet rows) throws SQLException {
    String reviewers = rows.getString("reviewers");
    if (reviewers == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Demand(
            reviewers.lines().map(ReviewerSet::of).toList(),
            rows.getInt("quorum"),
            rows.getInt("reason_required") == 1,
            Duration.ofSeconds(rows.getLong("patience_s")),
            Tier.valueOf(rows.getString("tier").toUpperCase(Locale.ROOT))));
  }

  private static Request with(Request bare, List<Vote> votes) {
    return new Request(
        bare.id(),
        bare.action(),
        bare.hash(),
        bare.basis(),
        bare.askedAt(),
        bare.expires(),
        bare.state(),
        bare.code(),
        bare.decidedAt(),
        bare.endedBy(),
        votes,
        bare.version());
  }
}
