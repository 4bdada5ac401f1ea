package io.goodhart.commands.approval;

import io.goodhart.approvals.Reviews;
import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.State;
import io.goodhart.approvals.request.Vote;
import io.goodhart.digest.Message;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import java.util.List;
import java.util.Locale;

/**
 * The message about a request in the approvals channel, as the request stands. It never holds the
 * arguments.
 */
public final class ApprovalCard {
  /** Opens the review of the request of the button's value. */
  public static final String REVIEW = "approval-review";

  /** Asks why, and then denies. */
  public static final String DENY = "approval-deny";

  private static final int LONGEST_WORDS = 150;
  private static final int SHOWN_OF_ID = 6;

  private final Texts texts;
  private final ActionWords actions;
  private final AskedPeople asked;
  private final OutcomeWords outcomes;

  /** Words requests with these texts and names these people. */
  public ApprovalCard(Texts texts, AskedPeople asked) {
    this.texts = texts;
    this.actions = new ActionWords(texts);
    this.asked = asked;
    this.outcomes = new OutcomeWords(texts, asked);
  }

  /**
   * The message as it is now.
   *
   * @param words why, in the agent's words; may be empty
   */
  public Message of(Request request, String words) {
    return request.state() == State.PENDING ? waiting(request, words) : outcome(request);
  }

  private Message waiting(Request request, String words) {
    Action action = request.action();
    Demand demand = request.basis().demand().orElseThrow();
    String title = actions.title(action);
    String agent = action.agent().value();
    String people = OutcomeWords.people(texts, demand.quorum());
    String needs = Reviews.needsCode(request) ? texts.say("approval.card.codes", people) : people;
    Piece until = new Piece.Moment(request.expires());
    Message.Builder card =
        Message.saying(texts.say("approval.card.summary", agent, title, needs, until.text()))
            .header(texts.say("approval.card.header", title))
            .named(
                texts.pieces(
                    "approval.card.asks", new Piece.Words(agent), actions.whatForWhom(action)))
            .named(
                texts.pieces(
                    "approval.card.fields",
                    new Piece.Words(needs),
                    until,
                    new Piece.Words(texts.say("approval.tier." + demand.tier().code())),
                    rule(request)));
    if (!words.isBlank()) {
      String said = ActionWords.shortened(words.replaceAll("\\s+", " ").strip(), LONGEST_WORDS);
      card.part(new Message.Part.Plain(texts.say("approval.card.words", said)));
    }
    for (Vote vote : request.votes()) {
      card.namedContext(
          texts.pieces(
              "approval.card.vote",
              ActionWords.someone(vote.by()),
              new Piece.Moment(vote.at()),
              new Piece.Words(OutcomeWords.left(texts, request))));
    }
    card.buttons(buttons(texts, request, title));
    return card.namedContext(
            texts.pieces(
                "approval.card.context",
                asked.first(request),
                new Piece.Words(agent),
                ActionWords.someone(action.owner()),
                new Piece.Words(shortId(request))))
        .build();
  }

  private Message outcome(Request request) {
    Message.Builder card =
        Message.saying(outcomes.summary(request))
            .header(outcomes.header(request))
            .named(outcomes.sentence(request));
    if (request.state() == State.REDEEMED) {
      card.namedContext(
          texts.pieces("approval.card.used", new Piece.Moment(request.decidedAt().orElseThrow())));
    }
    return card.namedContext(
            texts.pieces(
                "approval.card.context.decided",
                new Piece.Words(request.action().agent().value()),
                ActionWords.someone(request.action().owner()),
                new Piece.Words(shortId(request))))
        .build();
  }

  /** The buttons by which somebody decides. */
  static List<Message.Button> buttons(Texts texts, Request request, String title) {
    String agent = request.action().agent().value();
    String id = request.id().value();
    return List.of(
        new Message.Button(
                REVIEW,
                id,
                texts.say("approval.button.review"),
                texts.say("approval.button.review.spoken", agent, title))
            .in(Message.Tone.PRIMARY),
        new Message.Button(
                DENY,
                id,
                texts.say("approval.button.deny"),
                texts.say("approval.button.deny.spoken", agent, title))
            .in(Message.Tone.DANGER));
  }

  private Piece rule(Request request) {
    int rule = request.basis().rule();
    return new Piece.Words(
        rule == 0
            ? texts.say("approval.rule.none")
            : texts.say("approval.rule", Integer.toString(rule), request.basis().ruleName()));
  }

  /** Enough of the name to talk about a request. */
  static String shortId(Request request) {
    String id = request.id().value();
    return id.substring(id.indexOf('_') + 1, id.indexOf('_') + 1 + SHOWN_OF_ID)
        .toUpperCase(Locale.ROOT);
  }
}
