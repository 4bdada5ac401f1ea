package io.goodhart.commands.approval;

import io.goodhart.approvals.Nudge;
import io.goodhart.approvals.request.Request;
import io.goodhart.digest.Message;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reminds people of a request that waits: in its thread, and by name those asked in addition. */
public final class NudgeWords {
  private final Texts texts;
  private final ActionWords actions;
  private final AskedPeople people;

  /** Reminds these people with these texts. */
  public NudgeWords(Texts texts, AskedPeople people) {
    this.texts = texts;
    this.actions = new ActionWords(texts);
    this.people = people;
  }

  /**
   * What is said in the request's thread; empty if there is nobody to say it to.
   *
   * @throws io.goodhart.approvals.ColleaguesUnknownException if the workplace does not answer
   */
  public Optional<Message> inThread(Request request, Nudge nudge, Instant now) {
    Piece whom =
        people.named(nudge.sets(), request.basis().demand().orElseThrow(), request.action());
    if (whom.text().isEmpty()) {
      return Optional.empty();
    }
    long minutes = Math.max(1, Duration.between(request.askedAt(), now).toMinutes());
    Piece until = new Piece.Moment(request.expires());
    List<Piece> pieces =
        request.votes().isEmpty()
            ? texts.pieces(
                "approval.nudge.nobody",
                new Piece.Words(
                    minutes == 1
                        ? texts.say("count.minutes.one", "1")
                        : texts.say("count.minutes.many", Long.toString(minutes))),
                whom,
                until)
            : texts.pieces(
                "approval.nudge.more",
                new Piece.Words(OutcomeWords.left(texts, request)),
                whom,
                until);
    return Optional.of(Refusals.said(pieces));
  }

  /** What somebody is told who was not asked before. */
  public Message byName(Request request) {
    List<Piece> pieces =
        texts.pieces(
            "approval.nudge.asked",
            new Piece.Words(request.action().agent().value()),
            actions.whatForWhom(request.action()),
            new Piece.Moment(request.expires()));
    String summary =
        texts.say(
            "approval.nudge.asked.summary",
            request.action().agent().value(),
            actions.title(request.action()));
    return Message.saying(summary)
        .named(pieces)
        .buttons(ApprovalCard.buttons(texts, request, actions.title(request.action())))
        .build();
  }
}
