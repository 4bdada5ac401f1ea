package io.goodhart.approvals;

import static io.goodhart.approvals.GateFixture.BOT;
import static io.goodhart.approvals.GateFixture.MARA;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.action.ActionHash;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.ReviewOutcome;
import io.goodhart.approvals.request.State;
import io.goodhart.testing.InMemoryApprovals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every sequence of steps, to length 8, against the production classes.
 *
 * <p>What a step does depends on nothing but what is stored, the time, and who said yes or no until
 * then; sequences that lead to the same of that are followed once. What people said is written down
 * here, beside the gate, from the presses alone.
 */
class EveryPathTest {
  private static final int LENGTH = 8;
  private static final ActionHash OTHER = new ActionHash("f".repeat(64));

  @ParameterizedTest(name = "quorum {0}, tier {1}")
  @CsvSource({"1, LOW", "2, LOW", "2, HIGH"})
  void nothingRunsWithoutTheVotesThePolicyAsks(int quorum, Tier tier) {
    Map<Point, Integer> seen = new HashMap<>();
    List<Point> level = List.of(start(quorum, tier));
    long redeemed = 0;

    for (int length = 1; length <= LENGTH; length++) {
      List<Point> next = new ArrayList<>();
      for (Point point : level) {
        for (Step step : Step.values()) {
          Point after = take(point, step, quorum, tier);
          check(point, step, after, quorum);
          redeemed += after.runs() - point.runs();
          if (seen.putIfAbsent(after, length) == null) {
            next.add(after);
          }
        }
      }
      level = next;
    }

    assertThat(redeemed).as("some paths lead to a use, so that the check can fail").isPositive();
    assertThat(seen).hasSizeGreaterThan(100);
  }

  private static void check(Point before, Step step, Point after, int quorum) {
    assertThat(after.runs()).as("single use").isLessThanOrEqualTo(1);
    if (after.runs() > before.runs()) {
      assertThat(step).isEqualTo(Step.REDEEM);
      assertThat(before.said().yes()).as("votes of reviewers").hasSizeGreaterThanOrEqualTo(quorum);
      assertThat(before.said().no()).as("deny wins").isEmpty();
      assertThat(before.pauses()).as("nothing runs while paused").isEmpty();
      assertThat(before.said().stopped()).as("what was stopped stays so").isFalse();
    }
    if (!before.request().state().isOpen()) {
      assertThat(after.request()).as("what ended stays as it ended").isEqualTo(before.request());
    }
  }

  private static Point start(int quorum, Tier tier) {
    InMemoryApprovals store = new InMemoryApprovals();
    GateFixture at = new GateFixture(store, store);
    at.policy.set(Optional.of(GateFixture.asking(quorum, tier)));
    Request request = at.request(at.ask(post("hello")));
    return new Point(request, List.of(), false, 0, new Said(Set.of(), Set.of(), false));
  }

  private static Point take(Point from, Step step, int quorum, Tier tier) {
    InMemoryApprovals store = new InMemoryApprovals().with(from.request()).with(from.pauses());
    GateFixture at = new GateFixture(store, store);
    at.policy.set(Optional.of(GateFixture.asking(quorum, tier)));
    if (from.late()) {
      at.pass(Request.GRANT_LASTS);
    }
    boolean ran = false;
    boolean stops = false;
    Said said = from.said();
    switch (step) {
      case YES_A -> said = said.after(vote(at, from, PRIYA, true), PRIYA, true);
      case NO_A -> said = said.after(vote(at, from, PRIYA, false), PRIYA, false);
      case YES_B -> said = said.after(vote(at, from, TOM, true), TOM, true);
      case NO_B -> said = said.after(vote(at, from, TOM, false), TOM, false);
      case YES_A_WITHOUT_CODE -> {
        ReviewOutcome outcome = at.yes(from.request().id(), PRIYA, "");
        if (tier == Tier.HIGH) {
          assertThat(outcome).isNotInstanceOf(ReviewOutcome.Counted.class);
        } else {
          said = said.after(outcome, PRIYA, true);
        }
      }
      case YES_OWNER -> assertRefused(vote(at, from, MARA, true));
      case NO_OWNER -> assertRefused(vote(at, from, MARA, false));
      case EXPIRE -> {
        at.pass(Request.GRANT_LASTS);
        at.housekeeping.expire();
        stops = true;
      }
      case WITHDRAW -> {
        Optional<Request> unused = at.reviews.withdraw(from.request().id(), MARA);
        stops = true;
      }
      case REDEEM -> ran = at.redeem(from.request().id()).mayRun();
      case REDEEM_CHANGED -> {
        Answer answer = at.gate.redeem(BOT, from.request().id(), OTHER).orElseThrow();
        assertThat(answer.mayRun()).isFalse();
        stops = from.request().state() == State.APPROVED;
      }
      case PAUSE -> {
        at.killSwitch.pause(BOT, MARA, "odd");
        stops = true;
      }
      case PAUSE_ALL -> {
        at.killSwitch.pauseAll(PRIYA, "odd");
        stops = true;
      }
      case RESUME -> at.killSwitch.resume(BOT, MARA);
      case RESUME_ALL_A -> at.killSwitch.resumeAll(PRIYA);
      case RESUME_ALL_B -> at.killSwitch.resumeAll(TOM);
    }
    return new Point(
        at.request(from.request().id()),
        at.pauses().stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList(),
        from.late() || step == Step.EXPIRE,
        from.runs() + (ran ? 1 : 0),
        stops ? said.stoppedNow() : said);
  }

  private static ReviewOutcome vote(GateFixture at, Point from, Person by, boolean yes) {
    return yes ? at.yes(from.request().id(), by) : at.no(from.request().id(), by);
  }

  private static void assertRefused(ReviewOutcome outcome) {
    assertThat(outcome).isInstanceOf(ReviewOutcome.Refused.class);
  }

  /** Steps that anybody can take at any time. */
  private enum Step {
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
    RESUME_ALL_B
  }

  /** All that the next step can depend on, and all that it is judged by. */
  private record Point(Request request, List<Pause> pauses, boolean late, int runs, Said said) {}

  /** What people said, as far as they were told that it counts. */
  private record Said(Set<String> yes, Set<String> no, boolean stopped) {
    Said after(ReviewOutcome outcome, Person by, boolean approves) {
      if (outcome instanceof ReviewOutcome.Refused) {
        return this;
      }
      Set<String> more = new TreeSet<>(approves ? yes : no);
      more.add(by.identity().toString());
      return approves ? new Said(more, no, stopped) : new Said(yes, more, stopped);
    }

    Said stoppedNow() {
      return new Said(yes, no, true);
    }
  }
}
