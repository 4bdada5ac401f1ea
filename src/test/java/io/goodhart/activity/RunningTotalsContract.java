package io.goodhart.activity;

import static io.goodhart.activity.Events.email;
import static io.goodhart.activity.Events.totals;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every activity store must do with cumulative series. */
public abstract class RunningTotalsContract extends ActivityStoreFixture {
  private static final Instant START = Instant.parse("2026-11-16T08:00:00Z");
  private static final Instant LONG_AGO = START.minus(Duration.ofDays(100));

  private static RunningTotal point(long stream, Instant start, long second, double value) {
    return new RunningTotal(
        stream,
        start,
        START.plusSeconds(second),
        value,
        RunningTotal.Bucket.OUTPUT,
        Subject.of(email("anna")),
        "claude-code",
        Optional.of("opus"));
  }

  private Stored append(RunningTotal... points) {
    return store().append(List.of(totals(List.of(points)))).get(0);
  }

  private long output() {
    return store().usageByTool().stream().mapToLong(use -> use.tokens().output()).sum();
  }

  @Test
  void onlyGrowthIsUsage() {
    assertThat(append(point(1, START, 10, 100))).isEqualTo(new Stored(1, 0, 0, 0));
    assertThat(append(point(1, START, 20, 130))).isEqualTo(new Stored(1, 0, 0, 0));

    assertThat(output()).isEqualTo(130);
    assertThat(store().usageByTool().get(0).records()).isEqualTo(2);
  }

  @Test
  void aPointThatDidNotGrowIsIgnoredAndMovesThePosition() {
    append(point(1, START, 10, 100));

    assertThat(append(point(1, START, 20, 100))).isEqualTo(new Stored(0, 0, 1, 0));
    assertThat(append(point(1, START, 15, 105))).isEqualTo(new Stored(0, 1, 0, 0));
    assertThat(output()).isEqualTo(100);
  }

  @Test
  void aPointThatIsNotNewerIsADuplicate() {
    append(point(1, START, 10, 100));

    assertThat(append(point(1, START, 10, 100))).isEqualTo(new Stored(0, 1, 0, 0));
    assertThat(append(point(1, START, 5, 50))).isEqualTo(new Stored(0, 1, 0, 0));
    assertThat(output()).isEqualTo(100);
  }

  @Test
  void aSmallerValueIsAResetAndCountsWhole() {
    append(point(1, START, 10, 100), point(1, START, 20, 30), point(1, START, 30, 45));

    assertThat(output()).isEqualTo(145);
  }

  @Test
  void fractionsAddUpWithoutLoss() {
    append(point(1, START, 10, 0.6));
    append(point(1, START, 20, 1.2));
    append(point(1, START, 30, 2.9));

    assertThat(output()).isEqualTo(2);
  }

  @Test
  void aSeriesFromBeforeStartsFromItsFirstValue() {
    assertThat(append(point(1, LONG_AGO, 10, 5_000))).isEqualTo(new Stored(0, 0, 1, 0));
    append(point(1, LONG_AGO, 20, 5_007));

    assertThat(output()).isEqualTo(7);
  }

  @Test
  void anEarlierPointOfASeriesFromBeforeStillCountsWhenItComesLate() {
    append(point(1, LONG_AGO, 20, 5_007));

    assertThat(append(point(1, LONG_AGO, 10, 5_000))).isEqualTo(new Stored(1, 0, 0, 0));
    assertThat(append(point(1, LONG_AGO, 10, 5_000))).isEqualTo(new Stored(0, 1, 0, 0));
    assertThat(output()).isEqualTo(7);
  }

  @Test
  void aPositionOutlivesARestartAndIsSharedByProcesses() {
    append(point(1, START, 10, 100));

    elsewhere().append(List.of(totals(List.of(point(1, START, 20, 110)))));
    append(point(1, START, 30, 125));

    assertThat(output()).isEqualTo(125);
  }

  @Test
  void theOrderWithinADeliveryDoesNotMatterEvenAcrossAReset() {
    List<RunningTotal> points =
        new ArrayList<>(
            List.of(
                point(1, START, 10, 100),
                point(1, START, 20, 130),
                point(1, START, 30, 5),
                point(1, START, 40, 8),
                point(2, LONG_AGO, 10, 70),
                point(2, LONG_AGO, 20, 90)));
    Collections.shuffle(points, new Random(4));

    append(points.toArray(RunningTotal[]::new));

    assertThat(output()).isEqualTo(130 + 8 + 20);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theSumDoesNotDependOnOrderDeliveriesOrRepeats(long seed) {
    Random random = new Random(seed);
    List<RunningTotal> points = new ArrayList<>();
    long expected = 0;
    for (int stream = 0; stream < 6; stream++) {
      boolean isYoung = stream % 2 == 0;
      Instant start = isYoung ? START : LONG_AGO;
      double value = random.nextInt(1_000);
      long first = (long) value;
      for (int second = 1; second <= 20; second++) {
        points.add(point(stream, start, second, value));
        expected += second == 20 ? (long) value - (isYoung ? 0 : first) : 0;
        value += random.nextDouble() * random.nextInt(3) * 50;
      }
    }
    points.addAll(points.subList(0, 40));
    Collections.shuffle(points, random);

    int sent = 0;
    while (sent < points.size()) {
      int next = Math.min(points.size(), sent + 1 + random.nextInt(30));
      store().append(List.of(totals(points.subList(sent, next))));
      sent = next;
    }

    assertThat(output()).isEqualTo(expected);
    assertThat(store().doorCounts()).allMatch(DoorCount::addsUp);
    assertThat(store().doorCounts().get(0).received()).isEqualTo(points.size());
  }
}
