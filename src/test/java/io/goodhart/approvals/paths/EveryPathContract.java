package io.goodhart.approvals.paths;

import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.Pause;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every sequence of steps on one store, and at each point every two of them at once in two
 * replicas.
 *
 * <p>What a step does depends on nothing but what is stored, the time, and who said yes or no until
 * then; sequences that lead to the same of that are followed once.
 */
public abstract class EveryPathContract {
  /** A place in which nothing stands. */
  protected abstract Place empty();

  /** A place in which nothing stands but this. */
  protected abstract Place with(Request request, List<Pause> pauses);

  /** How long sequences are followed. */
  protected abstract int length();

  /** Up to which length two replicas race at each point. */
  protected abstract int racingLength();

  /**
   * Whether every path is followed to its end. If not, requests that ended in the same way are
   * followed by one more step once: what is stored of them does not change any more.
   */
  protected abstract boolean followsAll();

  @ParameterizedTest(name = "quorum {0}, tier {1}")
  @CsvSource({"1, LOW", "2, LOW", "2, HIGH"})
  void nothingRunsWithoutTheVotesThePolicyAsks(int quorum, Tier tier) {
    Map<Point, Integer> seen = new LinkedHashMap<>();
    Set<String> ends = new HashSet<>();
    Point start = start(quorum, tier);
    seen.put(start, 0);
    List<Point> level = List.of(start);
    int redeemed = 0;

    for (int length = 1; length <= length(); length++) {
      List<Point> next = new ArrayList<>();
      for (Point point : level) {
        for (Step step : Step.values()) {
          Point after = step(with(point.request(), point.pauses()), point, step, quorum, tier);
          check(point, step, after, quorum);
          redeemed += after.runs() - point.runs();
          boolean isNew = seen.putIfAbsent(after, length) == null;
          if (isNew && (isOpen(after) || followsAll() || ends.add(end(after)))) {
            next.add(after);
          }
        }
      }
      level = next;
    }

    assertThat(redeemed).as("some paths lead to a use, so that the check can fail").isPositive();
    assertThat(seen).hasSizeGreaterThan(20);
    int races = 0;
    for (Map.Entry<Point, Integer> one : seen.entrySet()) {
      if (one.getValue() <= racingLength() && isOpen(one.getKey())) {
        races += races(one.getKey(), quorum, tier);
      }
    }
    assertThat(races).isPositive();
  }

  /** Lets every step be overtaken by every other; says how many were. */
  private int races(Point from, int quorum, Tier tier) {
    int overtaken = 0;
    for (Step mine : Step.values()) {
      for (Step theirs : Step.values()) {
        Place place = with(from.request(), from.pauses());
        AtomicReference<Optional<Point>> between = new AtomicReference<>(Optional.empty());
        Place raced =
            place.interruptedBy(
                () ->
                    between.set(Optional.of(step(place.elsewhere(), from, theirs, quorum, tier))));
        GateFixture here = fixture(raced, from, quorum, tier);
        Step.Taken taken = mine.take(here, from.request(), tier);
        Optional<Point> before = Objects.requireNonNull(between.get());
        if (before.isPresent()) {
          check(before.get(), mine, after(here, before.get(), mine, taken), quorum);
          overtaken++;
        }
      }
    }
    return overtaken;
  }

  private static Point step(Place place, Point from, Step step, int quorum, Tier tier) {
    GateFixture at = fixture(place, from, quorum, tier);
    return after(at, from, step, step.take(at, from.request(), tier));
  }

  private static GateFixture fixture(Place place, Point from, int quorum, Tier tier) {
    GateFixture at = new GateFixture(place.store(), place.pauses());
    at.policy.set(Optional.of(GateFixture.asking(quorum, tier)));
    if (from.late()) {
      at.pass(Request.GRANT_LASTS);
    }
    return at;
  }

  private static Point after(GateFixture at, Point before, Step step, Step.Taken taken) {
    return new Point(
        at.request(before.request().id()),
        at.pauses().stream().sorted(Comparator.comparing(Pause::toString)).toList(),
        before.late() || step == Step.EXPIRE,
        before.runs() + (taken.ran() ? 1 : 0),
        taken.saying().apply(before.said()));
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

  private static boolean isOpen(Point point) {
    return point.request().state().isOpen();
  }

  private static String end(Point point) {
    return point.request().state() + " " + point.request().code() + " " + point.pauses().size();
  }

  private Point start(int quorum, Tier tier) {
    Place place = empty();
    GateFixture at = new GateFixture(place.store(), place.pauses());
    at.policy.set(Optional.of(GateFixture.asking(quorum, tier)));
    Request request = at.request(at.ask(post("hello")));
    return new Point(request, List.of(), false, 0, Said.NOTHING);
  }
}
