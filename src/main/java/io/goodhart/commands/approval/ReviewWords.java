package io.goodhart.commands.approval;

import io.goodhart.approvals.codes.CodeOutcome;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.ReviewOutcome;
import io.goodhart.approvals.request.State;
import io.goodhart.approvals.request.Vote;
import io.goodhart.commands.form.Taken;
import io.goodhart.digest.Message;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says to somebody alone what became of their decision. */
final class ReviewWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm z", Locale.ENGLISH);

  private final Texts texts;
  private final Refusals refusals;
  private final OutcomeWords outcomes;

  ReviewWords(Texts texts, AskedPeople people) {
    this.texts = texts;
    this.refusals = new Refusals(texts, people);
    this.outcomes = new OutcomeWords(texts, people);
  }

  /**
   * What becomes of the form in which it was sent.
   *
   * @param first the question beside which stands what is nobody's mistake
   * @param zone the reader's; beside a question Slack writes no time on their own clock
   */
  Taken taken(ReviewOutcome outcome, Vote vote, String first, ZoneId zone) {
    if (outcome instanceof ReviewOutcome.Counted counted) {
      return new Taken.Answered(counted(counted.request()));
    } else if (outcome instanceof ReviewOutcome.WithoutCode code) {
      return Taken.NotYet.at(ReviewForm.CODE, codes(code.why(), zone));
    } else if (outcome instanceof ReviewOutcome.NotStored) {
      return Taken.NotYet.at(first, texts.say("approval.no.store"));
    }
    ReviewOutcome.Refused refused = (ReviewOutcome.Refused) outcome;
    return switch (refused.why()) {
      case REASON_NEEDED -> Taken.NotYet.at(ReviewForm.REASON, texts.say("approval.no.reason"));
      case ONLY_ONCE -> Taken.NotYet.at(ReviewForm.DECISION, texts.say("approval.no.only-once"));
      case OUTSIDER, OWN_REQUEST, OWN_AGENT, NO_RIGHT, TWICE, TOO_LATE, EXPIRED, PAUSED ->
          new Taken.Answered(refusals.of(refused.why(), refused.request(), vote.by()));
    };
  }

  String nobodyKnown() {
    return texts.say("approval.no.slack");
  }

  String timeIsOver() {
    return texts.say("approval.no.time");
  }

  Message noSuchRequest() {
    return Message.of(texts.say("approval.no.such"));
  }

  private Message counted(Request request) {
    if (request.state() == State.PENDING) {
      return Message.of(texts.say("approval.counted", OutcomeWords.left(texts, request)));
    }
    return Refusals.said(
        texts.pieces(
            "approval.note",
            new Piece.Words(outcomes.header(request)),
            new Piece.Together(outcomes.sentence(request))));
  }

  private String codes(CodeOutcome why, ZoneId zone) {
    if (why instanceof CodeOutcome.Wrong wrong) {
      return wrong.triesLeft() == 1
          ? texts.say("approval.code.wrong.one")
          : texts.say("approval.code.wrong", Integer.toString(wrong.triesLeft()));
    } else if (why instanceof CodeOutcome.Used) {
      return texts.say("approval.code.used");
    } else if (why instanceof CodeOutcome.Locked locked) {
      return texts.say("approval.code.locked", TIME.format(locked.until().atZone(zone)));
    } else if (why instanceof CodeOutcome.NotYet notYet) {
      return texts.say("approval.code.not-yet", TIME.format(notYet.from().atZone(zone)));
    }
    return texts.say(
        why instanceof CodeOutcome.NotSetUp ? "approval.code.none" : "approval.code.missing");
  }
}
