package io.goodhart.commands.approval;

import io.goodhart.approvals.ColleaguesUnknownException;
import io.goodhart.approvals.LedgerUnavailableException;
import io.goodhart.approvals.Reviews;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.ReviewOutcome;
import io.goodhart.approvals.request.State;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Press;
import io.goodhart.commands.Presses;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Alias;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers those who press a request's button and get no form: whoever may not decide, comes too
 * late, or takes a request back.
 */
public final class ReviewPresses implements Presses {
  private final Reviews reviews;
  private final Function<Alias, Person> people;
  private final Refusals refusals;
  private final Texts texts;

  /** Answers by these reviews; people are looked up by their identities. */
  ReviewPresses(Reviews reviews, Function<Alias, Person> people, AskedPeople asked, Texts texts) {
    this.reviews = reviews;
    this.people = people;
    this.refusals = new Refusals(texts, asked);
    this.texts = texts;
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return switch (press.action()) {
      case ApprovalCard.REVIEW, ReviewForm.SHOW_ALL -> Optional.of(answer(press, asker, true));
      case ApprovalCard.DENY -> Optional.of(answer(press, asker, false));
      case OutcomeNote.WITHDRAW -> Optional.of(withdraw(press, asker));
      default -> Optional.empty();
    };
  }

  private Message answer(Press press, Asker asker, boolean isReview) {
    Optional<Request> request = ReviewDesk.find(reviews, press.value());
    if (request.isEmpty()) {
      return Message.of(texts.say("approval.no.such"));
    }
    try {
      Person who = people.apply(asker.identity());
      Optional<ReviewOutcome.Why> why = reviews.against(request.get(), who, isReview);
      return why.map(one -> refusals.of(one, request.get(), who))
          .orElseGet(() -> Message.of(texts.say("approval.no.form")));
    } catch (ColleaguesUnknownException e) {
      return Message.of(texts.say("approval.no.slack"));
    }
  }

  private Message withdraw(Press press, Asker asker) {
    Person who = people.apply(asker.identity());
    Optional<Request> before = ReviewDesk.find(reviews, press.value());
    if (before.isEmpty()) {
      return Message.of(texts.say("approval.no.such"));
    }
    String agent = before.get().action().agent().value();
    if (!before.get().action().isOwnedBy(who) && !before.get().action().isFor(who)) {
      return Message.of(texts.say("approval.withdraw.not-yours", agent));
    }
    try {
      // What was approved for more than once goes on after its first use, so it ends by itself.
      boolean isGrantOver = reviews.revokeGrant(before.get().id(), who);
      Request after = reviews.withdraw(before.get().id(), who).orElse(before.get());
      boolean isDone =
          isGrantOver || (before.get().state().isOpen() && after.state() == State.WITHDRAWN);
      return Message.of(
          texts.say(isDone ? "approval.withdraw.done" : "approval.withdraw.too-late", agent));
    } catch (LedgerUnavailableException e) {
      return Message.of(texts.say("approval.no.store"));
    }
  }
}
