package io.goodhart.commands;

import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.privacy.AccessRequest;
import io.goodhart.privacy.AccessRequests;
import io.goodhart.privacy.DecideOutcome;
import io.goodhart.privacy.Field;
import io.goodhart.roster.Alias;
import java.util.List;
import java.util.Optional;

/** Shows admins which requests to open data wait for a second one, and takes their word. */
public final class ReviewPending implements Presses {
  /** Agrees to the request of the button's value. */
  static final String AGREE = "agree-access";

  /** Declines it. */
  static final String DECLINE = "decline-access";

  /** Takes one's own request back. */
  static final String WITHDRAW = "withdraw-access";

  /** With three blocks each, what one message holds. */
  private static final int MOST_SHOWN = 12;

  private static final int LONGEST_NUMBER = 18;

  private final AccessRequests requests;
  private final Texts texts;
  private final LookWords words;

  /** Shows these requests. */
  public ReviewPending(AccessRequests requests, Texts texts) {
    this.requests = requests;
    this.texts = texts;
    this.words = new LookWords(texts);
  }

  Message list(Asker asker) {
    Optional<List<AccessRequest>> waiting = requests.waiting(asker.identity());
    if (waiting.isEmpty()) {
      return Message.of(texts.say("review.not-an-admin"));
    }
    String summary =
        waiting.get().isEmpty()
            ? texts.say("review.pending.none")
            : texts.say(
                "review.pending.summary", Words.count(texts, "looks-asked", waiting.get().size()));
    return listed(summary, waiting.get(), asker);
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    Alias presser = asker.identity();
    return switch (press.action()) {
      case AGREE -> Optional.of(after(requests.decide(number(press), presser, true), asker));
      case DECLINE -> Optional.of(after(requests.decide(number(press), presser, false), asker));
      case WITHDRAW -> Optional.of(after(requests.withdraw(number(press), presser), asker));
      default -> Optional.empty();
    };
  }

  private Message after(DecideOutcome outcome, Asker asker) {
    return listed(
        said(outcome, asker), requests.waiting(asker.identity()).orElse(List.of()), asker);
  }

  private String said(DecideOutcome outcome, Asker asker) {
    if (outcome instanceof DecideOutcome.Agreed agreed) {
      return agreed
          .toldAt()
          .map(at -> texts.say("review.agreed", LookWords.moment(at, asker.zone())))
          .orElseGet(() -> texts.say("review.agreed.later"));
    }
    return texts.say("review." + key(outcome));
  }

  private static String key(DecideOutcome outcome) {
    if (outcome instanceof DecideOutcome.Declined) {
      return "declined";
    }
    if (outcome instanceof DecideOutcome.Withdrawn) {
      return "withdrawn";
    }
    if (outcome instanceof DecideOutcome.NotAnAdmin) {
      return "not-an-admin";
    }
    if (outcome instanceof DecideOutcome.OwnRequest) {
      return "own-request";
    }
    if (outcome instanceof DecideOutcome.AboutYourself) {
      return "about-yourself";
    }
    if (outcome instanceof DecideOutcome.NotYours) {
      return "not-yours";
    }
    if (outcome instanceof DecideOutcome.TooLate) {
      return "too-late";
    }
    if (outcome instanceof DecideOutcome.ReaderNoAdmin) {
      return "reader-no-admin";
    }
    if (outcome instanceof DecideOutcome.PersonLeft) {
      return "person-left";
    }
    return outcome instanceof DecideOutcome.SettledBefore ? "settled-before" : "not-recorded";
  }

  private Message listed(String said, List<AccessRequest> waiting, Asker asker) {
    Message.Builder message = Message.saying(said).section(said);
    for (AccessRequest request : waiting.subList(0, Math.min(MOST_SHOWN, waiting.size()))) {
      message
          .person(request.reader(), asks(request, asker))
          .person(request.person(), texts.say("review.pending.about"))
          .buttons(buttons(request, asker));
    }
    if (waiting.size() > MOST_SHOWN) {
      message.context(
          texts.say("link.pending.more", Integer.toString(waiting.size() - MOST_SHOWN)));
    }
    return message.build();
  }

  private String asks(AccessRequest request, Asker asker) {
    return texts.say(
        "review.pending.asks",
        words.fields(Field.OF_A_WEEK),
        words.why(Optional.of(request.purpose()), requests.sentenceOf(request)),
        LookWords.moment(request.askedAt().plus(AccessRequest.WAITS), asker.zone()));
  }

  private List<Message.Button> buttons(AccessRequest request, Asker asker) {
    List<String> actions =
        requests.isSame(request.reader(), asker.identity())
            ? List.of(WITHDRAW)
            : List.of(AGREE, DECLINE);
    return actions.stream()
        .map(
            action ->
                Message.Button.said(
                    texts, action, Long.toString(request.id()), "review.button." + action))
        .toList();
  }

  /** Whatever was made up as a number is no request's. */
  private static long number(Press press) {
    return press.value().matches("\\d{1," + LONGEST_NUMBER + "}")
        ? Long.parseLong(press.value())
        : -1;
  }
}
