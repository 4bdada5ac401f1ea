package io.goodhart.commands.approval;

import io.goodhart.approvals.request.Code;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.Scope;
import io.goodhart.approvals.request.State;
import io.goodhart.approvals.request.Vote;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import java.util.List;
import java.util.Optional;

/** Says what became of a request: what, who, when and why. */
final class OutcomeWords {
  private final Texts texts;
  private final ActionWords actions;
  private final AskedPeople people;

  OutcomeWords(Texts texts, AskedPeople people) {
    this.texts = texts;
    this.actions = new ActionWords(texts);
    this.people = people;
  }

  /** How it ended, such as {@code Denied: deploy to production}. */
  String header(Request request) {
    return texts.say(
        "approval.header." + kind(request),
        actions.title(request.action()),
        request.action().agent().value());
  }

  /** The whole of it without names, for screen readers and phones. */
  String summary(Request request) {
    return texts.say("approval.summary", header(request), request.action().agent().value());
  }

  /** The whole of it. */
  List<Piece> sentence(Request request) {
    String key = "approval.outcome." + kind(request);
    Piece agent = new Piece.Words(request.action().agent().value());
    Piece at = new Piece.Moment(request.decidedAt().orElse(request.askedAt()));
    return switch (kind(request)) {
      case "approved" -> approved(request);
      case "denied" -> denied(request, agent);
      case "expired" -> texts.pieces(key, new Piece.Moment(request.expires()), agent);
      case "unused" -> texts.pieces(key, new Piece.Moment(request.expires()), agent);
      case "withdrawn", "revoked", "paused" -> ended(key, request, agent, at);
      default -> texts.pieces(key, agent, at);
    };
  }

  /** An agent that takes its own request back is nobody. */
  private List<Piece> ended(String key, Request request, Piece agent, Piece at) {
    return request
        .endedBy()
        .map(by -> texts.pieces(key + ".by", agent, at, ActionWords.someone(by)))
        .orElseGet(() -> texts.pieces(key, agent, at));
  }

  /** How many more people are needed, in words. */
  static String left(Texts texts, Request request) {
    long yes = request.votes().stream().filter(Vote::approves).count();
    int quorum = request.basis().demand().orElseThrow().quorum();
    long left = Math.max(1, quorum - yes);
    return left == 1
        ? texts.say("approval.left.one")
        : texts.say("approval.left.many", Long.toString(left));
  }

  /** So many people, in words. */
  static String people(Texts texts, int count) {
    return count == 1
        ? texts.say("count.people.one")
        : texts.say("count.people.many", Integer.toString(count));
  }

  private List<Piece> approved(Request request) {
    List<Vote> votes = request.votes().stream().filter(Vote::approves).toList();
    Optional<Vote> last = votes.stream().reduce((first, second) -> second);
    Piece at = new Piece.Moment(last.map(Vote::at).orElse(request.askedAt()));
    return texts.pieces(
        "approval.outcome.approved",
        new Piece.Words(request.action().agent().value()),
        actions.what(request.action()),
        new Piece.Together(reach(request)),
        people.listed(votes.stream().map(vote -> ActionWords.someone(vote.by())).toList()),
        at);
  }

  private List<Piece> reach(Request request) {
    Scope scope = request.scope();
    Piece until = new Piece.Moment(scope.until().orElse(request.expires()));
    return switch (scope.reach()) {
      case ONCE ->
          request.state() == State.REDEEMED
              ? texts.pieces("approval.reach.used")
              : texts.pieces("approval.reach.once", until);
      case SESSION -> texts.pieces("approval.reach.session");
      case UNTIL -> texts.pieces("approval.reach.until", until);
    };
  }

  private List<Piece> denied(Request request, Piece agent) {
    Optional<Vote> no = request.votes().stream().filter(vote -> !vote.approves()).findFirst();
    return no.map(
            vote ->
                texts.pieces(
                    "approval.outcome.denied",
                    ActionWords.someone(vote.by()),
                    new Piece.Moment(vote.at()),
                    new Piece.Words(vote.reason().orElse("")),
                    agent))
        .orElseGet(
            () ->
                texts.pieces(
                    "approval.outcome.unwell",
                    agent,
                    new Piece.Moment(request.decidedAt().orElse(request.askedAt()))));
  }

  /** The word by which the texts tell the ends of requests apart. */
  private static String kind(Request request) {
    return switch (request.state()) {
      case PENDING -> throw new IllegalArgumentException("It has not ended");
      case APPROVED, REDEEMED -> "approved";
      case WITHDRAWN -> "withdrawn";
      case EXPIRED -> isApproved(request) ? "unused" : "expired";
      case DENIED, REVOKED -> kindOfNo(request.code());
    };
  }

  private static String kindOfNo(Code code) {
    return switch (code) {
      case DENIED_BY_REVIEWER -> "denied";
      case AGENT_PAUSED -> "paused";
      case CHANGED_ACTION -> "changed";
      case REVOKED -> "revoked";
      default -> "unwell";
    };
  }

  private static boolean isApproved(Request request) {
    long yes = request.votes().stream().filter(Vote::approves).count();
    return request.basis().demand().filter(demand -> yes >= demand.quorum()).isPresent();
  }
}
