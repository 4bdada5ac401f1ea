package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.NewRequest;
import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.policy.ReviewerSet;
import io.goodhart.approvals.request.Request;
import io.goodhart.edge.sql.StorableText;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Writes requests and their arguments. */
final class RequestTable {
  private static final String ADD =
      """
      INSERT INTO approval_request
        (id, agent, owner, owner_member, session, tool, kind, target, environment, arguments_hash,
        for_whom, for_member, hash, words, policy, rule, rule_name, reviewers, quorum,
        reason_required, patience_s, tier, asked_at_ms, expires_at_ms, state, code, decided_at_ms,
        ended_by, ended_member, version, asking_key)
      VALUES
        (:id, :agent, :owner, :ownerMember, :session, :tool, :kind, :target, :environment,
        :argumentsHash, :forWhom, :forMember, :hash, :words, :policy, :rule, :ruleName, :reviewers,
        :quorum, :reasonRequired, :patience, :tier, :asked, :expires, :state, :code, :decided,
        :endedBy, :endedMember, :version, :key)
      """;

  private static final String ADD_ARGUMENTS =
      "INSERT INTO approval_arguments (request, content) VALUES (:request, :content)";

  private static final String REPLACE =
      """
      UPDATE approval_request
      SET state = :state, code = :code, expires_at_ms = :expires, decided_at_ms = :decided,
        ended_by = :endedBy, ended_member = :endedMember, version = :next
      WHERE id = :id AND version = :version
      """;

  private RequestTable() {}

  static void add(Handle handle, NewRequest fresh) {
    Request request = fresh.request();
    Action action = request.action();
    Optional<Demand> demand = request.basis().demand();
    try (Update update = handle.createUpdate(ADD)) {
      update
          .bind("id", request.id().value())
          .bind("agent", action.agent().value())
          .bind("owner", PersonColumns.name(action.owner()))
          .bind("ownerMember", PersonColumns.member(action.owner()))
          .bind("session", StorableText.of(action.session()))
          .bind("tool", action.tool())
          .bind("kind", action.kind().code())
          .bind("target", StorableText.of(action.target()))
          .bind("environment", action.environment())
          .bind("argumentsHash", action.argumentsHash())
          .bind("forWhom", action.onBehalfOf().map(PersonColumns::name))
          .bind("forMember", action.onBehalfOf().flatMap(PersonColumns::member))
          .bind("hash", request.hash().hex())
          .bind("words", StorableText.of(fresh.words()))
          .bind("policy", request.basis().policy().hex())
          .bind("rule", request.basis().rule())
          .bind("ruleName", StorableText.of(request.basis().ruleName()))
          .bind("reviewers", demand.map(RequestTable::reviewers))
          .bind("quorum", demand.map(Demand::quorum))
          .bind("reasonRequired", demand.map(one -> one.reasonRequired() ? 1 : 0))
          .bind("patience", demand.map(one -> one.expires().toSeconds()))
          .bind("tier", demand.map(one -> one.tier().code()))
          .bind("asked", request.askedAt().toEpochMilli())
          .bind("expires", request.expires().toEpochMilli())
          .bind("state", request.state().code())
          .bind("code", request.code().word())
          .bind("decided", request.decidedAt().map(Instant::toEpochMilli))
          .bind("endedBy", request.endedBy().map(PersonColumns::name))
          .bind("endedMember", request.endedBy().flatMap(PersonColumns::member))
          .bind("version", request.version())
          .bind("key", fresh.key().map(StorableText::of))
          .execute();
    }
    try (Update update = handle.createUpdate(ADD_ARGUMENTS)) {
      update
          .bind("request", request.id().value())
          .bind("content", Base64.getEncoder().encodeToString(fresh.arguments().bytes()))
          .execute();
    }
  }

  /** Replaces a request if it is still as it was; false if not. */
  static boolean replace(Handle handle, Request before, Request after) {
    try (Update update = handle.createUpdate(REPLACE)) {
      return update
              .bind("id", before.id().value())
              .bind("version", before.version())
              .bind("next", after.version())
              .bind("state", after.state().code())
              .bind("code", after.code().word())
              .bind("expires", after.expires().toEpochMilli())
              .bind("decided", after.decidedAt().map(Instant::toEpochMilli))
              .bind("endedBy", after.endedBy().map(PersonColumns::name))
              .bind("endedMember", after.endedBy().flatMap(PersonColumns::member))
              .execute()
          == 1;
    }
  }

  private static String reviewers(Demand demand) {
    return demand.reviewers().stream().map(ReviewerSet::written).collect(Collectors.joining("\n"));
  }
}
