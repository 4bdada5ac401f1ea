package io.goodhart.commands.approval;

import io.goodhart.approvals.ColleaguesUnknownException;
import io.goodhart.approvals.Reviews;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.ReviewOutcome;
import io.goodhart.approvals.request.Scope;
import io.goodhart.approvals.request.Vote;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Forms;
import io.goodhart.commands.Press;
import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Taken;
import io.goodhart.roster.Alias;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where people decide: opens the forms of those who may, and counts what they send. Whether they
 * may is looked up at the press and again when the form comes back.
 */
public final class ReviewDesk implements Forms {
  private final Reviews reviews;
  private final Function<Alias, Person> people;
  private final ReviewForm form;
  private final ReviewWords words;
  private final Clock clock;

  /** Decides by these reviews; people are looked up by their identities. */
  ReviewDesk(
      Reviews reviews,
      Function<Alias, Person> people,
      ReviewForm form,
      ReviewWords words,
      Clock clock) {
    this.reviews = reviews;
    this.people = people;
    this.form = form;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Optional<Form> atPress(Press press, Asker asker) {
    boolean inFull = press.action().equals(ReviewForm.SHOW_ALL);
    boolean isReview = inFull || press.action().equals(ApprovalCard.REVIEW);
    if (!isReview && !press.action().equals(ApprovalCard.DENY)) {
      return Optional.empty();
    }
    try {
      Person who = people.apply(asker.identity());
      Optional<Request> request = find(reviews, press.value());
      if (request.isEmpty() || reviews.against(request.get(), who, isReview).isPresent()) {
        return Optional.empty();
      }
      return Optional.of(
          isReview
              ? form.review(request.get(), reviews.arguments(request.get(), who), inFull, asker)
              : form.deny(request.get()));
    } catch (ColleaguesUnknownException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Taken> take(Filled filled, Asker asker) {
    boolean isReview = filled.form().equals(ReviewForm.REVIEW);
    if (!isReview && !filled.form().equals(ReviewForm.DENY)) {
      return Optional.empty();
    }
    try {
      return Optional.of(take(filled, isReview, asker));
    } catch (ColleaguesUnknownException e) {
      return Optional.of(Taken.NotYet.at(first(isReview), words.nobodyKnown()));
    }
  }

  /** The request of that name; empty also if it is the name of none. */
  static Optional<Request> find(Reviews reviews, String id) {
    return RequestId.read(id).flatMap(reviews::find);
  }

  private Taken take(Filled filled, boolean isReview, Asker asker) {
    Person who = people.apply(asker.identity());
    Optional<RequestId> id = RequestId.read(filled.about());
    Instant now = clock.instant();
    String decision = isReview ? filled.answer(ReviewForm.DECISION) : ReviewForm.NO;
    boolean approves = !decision.equals(ReviewForm.NO);
    Optional<Scope> scope = approves ? scope(decision, now) : Optional.of(Scope.ONCE);
    if (scope.isEmpty()) {
      return Taken.NotYet.at(ReviewForm.DECISION, words.timeIsOver());
    }
    String reason = filled.answer(ReviewForm.REASON);
    Vote vote = new Vote(who, approves, scope.get(), Optional.of(reason), now);
    Optional<ReviewOutcome> outcome =
        id.flatMap(one -> reviews.decide(one, vote, filled.answer(ReviewForm.CODE).strip()));
    return outcome
        .map(one -> words.taken(one, vote, first(isReview), asker.zone()))
        .orElseGet(() -> new Taken.Answered(words.noSuchRequest()));
  }

  /** The question that both forms begin with stands for the form as a whole. */
  private static String first(boolean isReview) {
    return isReview ? ReviewForm.DECISION : ReviewForm.REASON;
  }

  private static Optional<Scope> scope(String decision, Instant now) {
    return switch (decision) {
      case ReviewForm.ONCE -> Optional.of(Scope.ONCE);
      case ReviewForm.SESSION -> Optional.of(Scope.SESSION);
      default -> StandingUntil.read(decision, now).map(Scope::until);
    };
  }
}
