package io.goodhart.approvals.paths;

import static io.goodhart.approvals.GateFixture.BOT;
import static io.goodhart.approvals.GateFixture.MARA;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.Answer;
import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.action.ActionHash;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.ReviewOutcome;
import io.goodhart.approvals.request.State;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A step that somebody can take at any time. */
enum Step {
  YES_A,
  YES_A_WITHOUT_CODE,
  NO_A,
  YES_B,
  NO_B,
  YES_OWNER,
  NO_OWNER,
  EXPIRE,
  WITHDRAW,
  REDEEM,
  REDEEM_CHANGED,
  PAUSE,
  PAUSE_ALL,
  RESUME,
  RESUME_ALL_A,
  RESUME_ALL_B;

  private static final ActionHash OTHER = new ActionHash("f".repeat(64));

  /** Takes the step at a gate. */
  Taken take(GateFixture at, Request request, Tier tier) {
    RequestId id = request.id();
    return switch (this) {
      case YES_A -> voted(at.yes(id, PRIYA), PRIYA, true);
      case NO_A -> voted(at.no(id, PRIYA), PRIYA, false);
      case YES_B -> voted(at.yes(id, TOM), TOM, true);
      case NO_B -> voted(at.no(id, TOM), TOM, false);
      case YES_A_WITHOUT_CODE -> {
        ReviewOutcome outcome = at.yes(id, PRIYA, "");
        if (tier == Tier.HIGH) {
          assertThat(outcome).isNotInstanceOf(ReviewOutcome.Counted.class);
        }
        yield voted(outcome, PRIYA, true);
      }
      case YES_OWNER -> refused(at.yes(id, MARA));
      case NO_OWNER -> refused(at.no(id, MARA));
      case EXPIRE -> {
        at.pass(Request.GRANT_LASTS);
        at.housekeeping.expire();
        yield Taken.stopping();
      }
      case WITHDRAW -> {
        Optional<Request> unused = at.reviews.withdraw(id, MARA);
        yield Taken.stopping();
      }
      case REDEEM -> new Taken(at.redeem(id).mayRun(), UnaryOperator.identity());
      case REDEEM_CHANGED -> {
        Answer answer = at.gate.redeem(BOT, id, OTHER).orElseThrow();
        assertThat(answer.mayRun()).isFalse();
        yield request.state() == State.APPROVED ? Taken.stopping() : Taken.nothing();
      }
      case PAUSE -> {
        at.killSwitch.pause(BOT, MARA, "odd");
        yield Taken.stopping();
      }
      case PAUSE_ALL -> {
        at.killSwitch.pauseAll(PRIYA, "odd");
        yield Taken.stopping();
      }
      case RESUME -> {
        at.killSwitch.resume(BOT, MARA);
        yield Taken.nothing();
      }
      case RESUME_ALL_A -> {
        at.killSwitch.resumeAll(PRIYA);
        yield Taken.nothing();
      }
      case RESUME_ALL_B -> {
        at.killSwitch.resumeAll(TOM);
        yield Taken.nothing();
      }
    };
  }

  private static Taken voted(ReviewOutcome outcome, Person by, boolean approves) {
    return new Taken(false, said -> said.after(outcome, by, approves));
  }

  private static Taken refused(ReviewOutcome outcome) {
    assertThat(outcome).isInstanceOf(ReviewOutcome.Refused.class);
    return Taken.nothing();
  }

  /**
   * What came of a step.
   *
   * @param ran whether the action was let run
   * @param saying what was said by it
   */
  record Taken(boolean ran, UnaryOperator<Said> saying) {
    static Taken nothing() {
      return new Taken(false, UnaryOperator.identity());
    }

    static Taken stopping() {
      return new Taken(false, Said::andStopped);
    }
  }
}
