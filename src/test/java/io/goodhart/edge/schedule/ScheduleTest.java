package io.goodhart.edge.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ScheduleTest {
  private static final Duration BEAT = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void aTaskIsWokenAtOnceAndThenOnEveryBeat() {
    try (Schedule schedule = new Schedule()) {
      schedule.every("task", BEAT, runs::incrementAndGet);

      await().atMost(PATIENCE).until(() -> runs.get() >= 3);
    }
  }

  @Test
  void aFailingTaskIsWokenAgain() {
    try (Schedule schedule = new Schedule()) {
      schedule.every(
          "task",
          BEAT,
          () -> {
            runs.incrementAndGet();
            throw new IllegalStateException("as asked");
          });

      await().atMost(PATIENCE).until(() -> runs.get() >= 3);
    }
  }

  @Test
  void aFailingTaskDoesNotHoldUpAnother() {
    try (Schedule schedule = new Schedule()) {
      schedule.every(
          "failing",
          BEAT,
          () -> {
            throw new IllegalStateException("as asked");
          });
      schedule.every("well", BEAT, runs::incrementAndGet);

      await().atMost(PATIENCE).until(() -> runs.get() >= 3);
    }
  }

  @Test
  void aTaskMayBePlannedByManyThreadsAtOnce() {
    try (Schedule schedule = new Schedule()) {
      schedule.every("task", Duration.ofHours(1), () -> {});

      assertThatCode(
              () ->
                  IntStream.range(0, 400)
                      .parallel()
                      .forEach(
                          i -> schedule.plan("task", Map.of("at " + i / 8, Duration.ofDays(1)))))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void twoRunsOfATaskNeverOverlap() {
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (Schedule schedule = new Schedule()) {
      schedule.every(
          "task",
          Duration.ofMillis(1),
          () -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            waitFor(new CountDownLatch(1), 15);
            atOnce.decrementAndGet();
            runs.incrementAndGet();
          });

      await().atMost(PATIENCE).until(() -> runs.get() >= 10);
    }

    assertThat(most).hasValue(1);
  }

  @Test
  void closingWaitsForTheRunInHand() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Schedule schedule = new Schedule();
    schedule.every(
        "task",
        Duration.ofHours(1),
        () -> {
          begun.countDown();
          waitFor(go, PATIENCE.toMillis());
          runs.incrementAndGet();
        });
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    CompletableFuture<Integer> closed =
        CompletableFuture.supplyAsync(
            () -> {
              schedule.close();
              return runs.get();
            });
    assertThat(closed).isNotDone();
    go.countDown();

    assertThat(closed.get(10, TimeUnit.SECONDS)).isEqualTo(1);
  }

  @Test
  void nothingIsWokenAfterClosing() {
    Schedule schedule = new Schedule();
    schedule.every("task", Duration.ofMillis(1), runs::incrementAndGet);
    await().atMost(PATIENCE).until(() -> runs.get() >= 1);
    schedule.close();
    int atClosing = runs.get();

    await().during(Duration.ofMillis(100)).atMost(PATIENCE).until(() -> runs.get() == atClosing);
  }

  @Test
  void theNextRunsAreNamed() {
    try (Schedule schedule = new Schedule()) {
      schedule.every("second", Duration.ofHours(2), runs::incrementAndGet);
      schedule.every("first", Duration.ofHours(1), runs::incrementAndGet);

      assertThat(schedule.nextRuns())
          .extracting(Schedule.NextRun::task)
          .containsExactly("first", "second");
    }
  }

  @Test
  void aTaskIsAlsoWokenWhenItWasPlannedTo() {
    try (Schedule schedule = new Schedule()) {
      schedule.every("digests", Duration.ofHours(1), runs::incrementAndGet);
      await().atMost(PATIENCE).until(() -> runs.get() == 1);

      schedule.plan("digests", Map.of("Payments", Duration.ofMillis(300)));

      await().atMost(PATIENCE).until(() -> runs.get() == 2);
    }
  }

  @Test
  void aTimeThatHasPassedIsMadeUpForAtOnce() {
    try (Schedule schedule = new Schedule()) {
      schedule.every("digests", Duration.ofHours(1), runs::incrementAndGet);
      await().atMost(PATIENCE).until(() -> runs.get() == 1);

      schedule.plan("digests", Map.of("Payments", Duration.ofDays(-3)));

      await().atMost(PATIENCE).until(() -> runs.get() == 2);
    }
  }

  @Test
  void planningAgainMovesAndTakesAway() {
    try (Schedule schedule = new Schedule()) {
      schedule.every("digests", Duration.ofHours(9), runs::incrementAndGet);
      schedule.plan(
          "digests", Map.of("Payments", Duration.ofHours(1), "Search", Duration.ofHours(2)));

      schedule.plan("digests", Map.of("Search", Duration.ofHours(3), "Web", Duration.ofHours(4)));

      Map<String, Instant> next = new HashMap<>();
      schedule.nextRuns().forEach(run -> next.put(run.task(), run.at()));
      assertThat(next).containsOnlyKeys("digests", "digests Search", "digests Web");
      assertThat(Duration.between(next.get("digests Search"), next.get("digests Web")))
          .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    }
  }

  @Test
  void aTaskCanBeWokenBesideItsBeat() {
    try (Schedule schedule = new Schedule()) {
      schedule.every("digests", Duration.ofHours(1), runs::incrementAndGet);
      await().atMost(PATIENCE).until(() -> runs.get() == 1);

      schedule.wake("digests");

      await().atMost(PATIENCE).until(() -> runs.get() == 2);
    }
  }

  @Test
  void twoSchedulesInOneProcessAreApart() {
    Schedule one = new Schedule();
    try (Schedule other = new Schedule()) {
      one.close();
      other.every("task", BEAT, runs::incrementAndGet);

      await().atMost(PATIENCE).until(() -> runs.get() >= 2);
    }
  }

  private static void waitFor(CountDownLatch latch, long millis) {
    try {
      boolean unused = latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
