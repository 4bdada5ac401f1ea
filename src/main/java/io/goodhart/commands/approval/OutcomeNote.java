package io.goodhart.commands.approval;

import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.Scope;
import io.goodhart.approvals.request.State;
import io.goodhart.digest.Message;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import java.util.List;

/** Tells an agent's owner, and whom it acts for, what became of its request. */
public final class OutcomeNote {
  /** Takes the request of the button's value back, or its approval. */
  public static final String WITHDRAW = "approval-withdraw";

  private static final int MOST = 20;

  private final Texts texts;
  private final ActionWords actions;
  private final OutcomeWords outcomes;

  /** Words outcomes with these texts and names these people. */
  public OutcomeNote(Texts texts, AskedPeople people) {
    this.texts = texts;
    this.actions = new ActionWords(texts);
    this.outcomes = new OutcomeWords(texts, people);
  }

  /** Whether it is worth a message: somebody decided, or nobody did. */
  public boolean isWorthIt(Request request) {
    return switch (request.state()) {
      case APPROVED, REDEEMED, DENIED, EXPIRED, REVOKED -> true;
      case PENDING, WITHDRAWN -> false;
    };
  }

  /**
   * The version of the request in which this became news, so that it is told once. Most agents use
   * an approval in the same moment; whether that is seen before the approval is nothing new.
   */
  public int news(Request request) {
    return request.state() == State.REDEEMED ? request.version() - 1 : request.version();
  }

  /** What it says; an approval that can still be used can be taken back. */
  public Message of(Request request) {
    Message.Builder note = Message.saying(outcomes.summary(request)).named(line(request));
    if (request.state() == State.APPROVED
        || (request.state() == State.REDEEMED && !request.scope().equals(Scope.ONCE))) {
      note.buttons(List.of(withdraw(texts, actions, request)));
    }
    return note.build();
  }

  /** The same of several, in one message; of very many, the last. */
  public Message ofMany(List<Request> requests) {
    int before = Math.max(0, requests.size() - MOST);
    String key = "approval.notes." + (requests.size() == 1 ? "one" : "many");
    Message.Builder note = Message.saying(texts.say(key, requests.size()));
    note.section(texts.say(key, requests.size()));
    requests.subList(before, requests.size()).forEach(request -> note.named(line(request)));
    if (before > 0) {
      note.section(texts.say("approval.notes.before", before));
    }
    return note.context(texts.say("approval.notes.context")).build();
  }

  private List<Piece> line(Request request) {
    return texts.pieces(
        "approval.note",
        new Piece.Words(outcomes.header(request)),
        new Piece.Together(outcomes.sentence(request)));
  }

  /** A button that takes a request back. */
  static Message.Button withdraw(Texts texts, ActionWords actions, Request request) {
    return new Message.Button(
        WITHDRAW,
        request.id().value(),
        texts.say("approval.button.withdraw"),
        texts.say(
            "approval.button.withdraw.spoken",
            request.action().agent().value(),
            actions.title(request.action())));
  }
}
