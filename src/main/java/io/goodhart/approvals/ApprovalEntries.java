package io.goodhart.approvals;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.State;
import io.goodhart.approvals.request.Vote;
import io.goodhart.ledger.EntryKind;
import io.goodhart.ledger.Fact;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.ledger.PersonKey;
import io.goodhart.ledger.Pseudonyms;
import io.goodhart.ledger.SaltedText;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * What the ledger says of the gate: every step, who, what, by which rule and version of the policy.
 * Targets and arguments are in the action's hash alone, for they may name people.
 */
public final class ApprovalEntries {
  private static final EntryKind RULED = new EntryKind("approval.ruled");
  private static final EntryKind ASKED = new EntryKind("approval.asked");
  private static final EntryKind VOTED = new EntryKind("approval.voted");
  private static final EntryKind GIVEN = new EntryKind("agent.given");
  private static final EntryKind GRANT_REVOKED = new EntryKind("approval.grant-revoked");

  /** The version of the rules by which agents are paused and given keys. */
  private static final long HOUSE_RULES = 1;

  private final Pseudonyms pseudonyms;
  private final RandomGenerator randomness;

  /** Writes people by these pseudonyms; the randomness has to be fit for secrets. */
  public ApprovalEntries(Pseudonyms pseudonyms, RandomGenerator randomness) {
    this.pseudonyms = pseudonyms;
    this.randomness = randomness;
  }

  LedgerDraft added(Request request) {
    EntryKind kind = request.state() == State.PENDING ? ASKED : RULED;
    LedgerDraft.Builder entry =
        begin(kind, request, request.askedAt())
            .value("class", request.action().kind().code())
            .value("tool", request.action().tool())
            .value("environment", request.action().environment());
    request
        .basis()
        .demand()
        .ifPresent(
            demand ->
                entry
                    .value("tier", demand.tier().code())
                    .value("quorum", Integer.toString(demand.quorum())));
    return entry.build();
  }

  LedgerDraft voted(Request after, Vote vote) {
    EntryKind kind = after.state() == State.PENDING ? VOTED : ended(after.state());
    LedgerDraft.Builder entry =
        begin(kind, after, vote.at()).value("vote", vote.approves() ? "yes" : "no");
    PersonKey by = by(entry, vote.by());
    vote.reason().ifPresent(text -> entry.text("reason", SaltedText.of(by, text, randomness)));
    return entry.value("scope", vote.scope().reach().name()).build();
  }

  LedgerDraft ended(Request after, Optional<Person> by, Instant at) {
    LedgerDraft.Builder entry = begin(ended(after.state()), after, at);
    by.ifPresent(who -> by(entry, who));
    return entry.build();
  }

  LedgerDraft grantRevoked(RequestId from, Person by, Instant at) {
    LedgerDraft.Builder entry =
        LedgerDraft.of(GRANT_REVOKED, at, HOUSE_RULES).value("request", from.value());
    PersonKey unused = by(entry, by);
    return entry.build();
  }

  /** Somebody named a delegate, or lets one go. */
  LedgerDraft delegated(EntryKind kind, Person by, Optional<Person> delegate, Instant at) {
    LedgerDraft.Builder entry = LedgerDraft.of(kind, at, HOUSE_RULES);
    delegate.ifPresent(who -> entry.person(Fact.ABOUT, key(who)));
    PersonKey unused = by(entry, by);
    return entry.build();
  }

  /** Somebody answers for an agent now. */
  LedgerDraft given(AgentId agent, Person to, Person by, Instant at) {
    LedgerDraft.Builder entry =
        LedgerDraft.of(GIVEN, at, HOUSE_RULES)
            .value("agent", agent.value())
            .person(Fact.ABOUT, key(to));
    PersonKey unused = by(entry, by);
    return entry.build();
  }

  /** A step about an agent, or about all of them. */
  public LedgerDraft about(
      EntryKind kind, Optional<AgentId> agent, Person by, Optional<String> reason, Instant at) {
    return about(kind, agent, by, reason, at, Map.of());
  }

  /**
   * A step about an agent, or about all of them.
   *
   * @param values what else there is to say; nothing that names a person
   */
  public LedgerDraft about(
      EntryKind kind,
      Optional<AgentId> agent,
      Person by,
      Optional<String> reason,
      Instant at,
      Map<String, String> values) {
    LedgerDraft.Builder entry =
        LedgerDraft.of(kind, at, HOUSE_RULES).value("agent", agent.map(AgentId::value).orElse("*"));
    new TreeMap<>(values).forEach(entry::value);
    PersonKey who = by(entry, by);
    reason.ifPresent(text -> entry.text("reason", SaltedText.of(who, text, randomness)));
    return entry.build();
  }

  private LedgerDraft.Builder begin(EntryKind kind, Request request, Instant at) {
    return LedgerDraft.of(kind, at, request.basis().policy().number())
        .value("request", request.id().value())
        .value("agent", request.action().agent().value())
        .value("hash", request.hash().hex())
        .value("policy", request.basis().policy().hex())
        .value("rule", Integer.toString(request.basis().rule()))
        .value("state", request.state().word())
        .value("code", request.code().word())
        .person(Fact.ABOUT, key(request.action().owner()));
  }

  private PersonKey by(LedgerDraft.Builder entry, Person who) {
    PersonKey key = key(who);
    entry.person(Fact.BY, key, who.identity().toString());
    return key;
  }

  /** The same key as everywhere in the ledger, whatever name they use. */
  private PersonKey key(Person who) {
    return pseudonyms.of(
        who.member().map(id -> "member:" + id.value()).orElse(who.identity().toString()));
  }

  private static EntryKind ended(State state) {
    return new EntryKind("approval." + state.word());
  }
}
