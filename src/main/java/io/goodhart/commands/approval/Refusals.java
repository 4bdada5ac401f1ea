package io.goodhart.commands.approval;

import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.ReviewerSet;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.ReviewOutcome;
import io.goodhart.approvals.request.State;
import io.goodhart.approvals.request.Vote;
import io.goodhart.digest.Message;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says to somebody alone why their vote does not count, and that nothing was changed. */
final class Refusals {
  private final Texts texts;
  private final ActionWords actions;
  private final AskedPeople people;
  private final OutcomeWords outcomes;

  Refusals(Texts texts, AskedPeople people) {
    this.texts = texts;
    this.actions = new ActionWords(texts);
    this.people = people;
    this.outcomes = new OutcomeWords(texts, people);
  }

  /** Why it does not count. */
  Message of(ReviewOutcome.Why why, Request request, Person who) {
    String agent = request.action().agent().value();
    return switch (why) {
      case OUTSIDER -> Message.of(texts.say("approval.no.outsider"));
      case OWN_REQUEST -> own(request, "approval.no.own-request");
      case OWN_AGENT -> own(request, "approval.no.own-agent");
      case NO_RIGHT -> noRight(request);
      case TWICE -> twice(request, who);
      case TOO_LATE -> tooLate(request);
      case EXPIRED ->
          said(
              texts.pieces(
                  "approval.no.expired",
                  new Piece.Moment(request.expires()),
                  new Piece.Words(agent)));
      case REASON_NEEDED -> Message.of(texts.say("approval.no.reason"));
      case ONLY_ONCE -> Message.of(texts.say("approval.no.only-once"));
      case PAUSED -> Message.of(texts.say("approval.no.paused", agent));
    };
  }

  /** Whoever asked can take it back, as long as something can become of it. */
  private Message own(Request request, String key) {
    String agent = request.action().agent().value();
    List<Piece> pieces = texts.pieces(key, new Piece.Words(agent), people.first(request));
    Message.Builder message = Message.saying(text(pieces)).named(pieces);
    if (request.state().isOpen()) {
      message.buttons(List.of(OutcomeNote.withdraw(texts, actions, request)));
    }
    return message.build();
  }

  private Message noRight(Request request) {
    List<String> sets = new ArrayList<>();
    for (ReviewerSet set :
        request.basis().demand().map(demand -> demand.reviewers()).orElse(List.of())) {
      sets.add(named(set));
    }
    return Message.of(
        texts.say("approval.no.right", String.join(" " + texts.say("approval.or") + " ", sets)));
  }

  private Message twice(Request request, Person who) {
    Optional<Vote> before =
        request.votes().stream().filter(vote -> vote.by().isSame(who)).findFirst();
    Piece at = new Piece.Moment(before.map(Vote::at).orElse(request.askedAt()));
    if (request.state() != State.PENDING) {
      return said(
          texts.pieces(
              "approval.no.twice.decided", at, new Piece.Together(outcomes.sentence(request))));
    }
    return said(
        texts.pieces("approval.no.twice", at, new Piece.Words(OutcomeWords.left(texts, request))));
  }

  private Message tooLate(Request request) {
    return said(
        texts.pieces("approval.no.too-late", new Piece.Together(outcomes.sentence(request))));
  }

  private String named(ReviewerSet set) {
    if (set instanceof ReviewerSet.TeamPeople team) {
      return texts.say("approval.set.team", team.name());
    } else if (set instanceof ReviewerSet.OwnersLead) {
      return texts.say("approval.set.owners-lead");
    } else if (set instanceof ReviewerSet.InstallationAdmins) {
      return texts.say("approval.set.admins");
    }
    return set.written();
  }

  static Message said(List<Piece> pieces) {
    return Message.saying(text(pieces)).named(pieces).build();
  }

  private static String text(List<Piece> pieces) {
    return new Message.Part.Named(pieces, false).text();
  }
}
