package io.goodhart.approvals;

import io.goodhart.approvals.action.ActionHash;
import io.goodhart.approvals.request.Code;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.State;
import io.goodhart.approvals.request.Vote;
import java.time.Instant;
import java.util.Optional;

/**
 * What an agent is told. Only {@link #mayRun()} lets anything run.
 *
 * @param id the request, if there is one
 * @param state where it stands; denied if the gate is not well
 * @param code why
 * @param reason what the person said who denied it
 * @param decidedAt when it was decided
 * @param expires when the answer, or the approval, is over
 * @param hash what an approval is bound to
 */
public record Answer(
    Optional<RequestId> id,
    State state,
    Code code,
    Optional<String> reason,
    Optional<Instant> decidedAt,
    Optional<Instant> expires,
    Optional<ActionHash> hash) {
  /** Where a request stands. */
  public static Answer of(Request request) {
    Optional<String> reason =
        request.votes().stream().filter(vote -> !vote.approves()).findFirst().flatMap(Vote::reason);
    return new Answer(
        Optional.of(request.id()),
        request.state(),
        request.state() == State.REDEEMED ? Code.ALREADY_USED : request.code(),
        reason,
        request.decidedAt(),
        Optional.of(request.expires()),
        Optional.of(request.hash()));
  }

  /** A use of an approval that went through; it was used by that. */
  static Answer used(Request request) {
    Answer whole = of(request);
    return new Answer(
        whole.id,
        State.APPROVED,
        request.code(),
        whole.reason,
        whole.decidedAt,
        whole.expires,
        whole.hash);
  }

  /** A no to a request, for another reason than it stands there for. */
  static Answer refused(Request request, Code why) {
    Answer whole = of(request);
    return new Answer(
        whole.id, State.DENIED, why, whole.reason, whole.decidedAt, whole.expires, whole.hash);
  }

  /** A no of which nothing is kept. */
  public static Answer refused(Code why) {
    return new Answer(
        Optional.empty(),
        State.DENIED,
        why,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether the action may run. */
  public boolean mayRun() {
    return state == State.APPROVED;
  }
}
