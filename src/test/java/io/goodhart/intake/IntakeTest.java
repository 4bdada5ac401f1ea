package io.goodhart.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.goodhart.activity.Batch;
import io.goodhart.activity.RunningTotal;
import io.goodhart.activity.Source;
import io.goodhart.activity.Stored;
import io.goodhart.activity.Subject;
import io.goodhart.intake.Tally.Outcome;
import io.goodhart.testing.Batches;
import io.goodhart.testing.GatedStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class IntakeTest {
  private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
  private static final IntakeConfig CONFIG =
      new IntakeConfig(10, 6, Duration.ofDays(35), Duration.ofDays(1));

  private final GatedStore store = new GatedStore();
  private final Tally tally = new Tally();
  private final Intake intake = new Intake(store, CONFIG, Clock.fixed(NOW, ZoneOffset.UTC), tally);

  @AfterEach
  void stop() {
    store.failingBy(() -> {});
    store.open();
    intake.close();
  }

  @Test
  void aDeliveryIsAcknowledgedOnlyWhenTheStoreHasReturned() throws Exception {
    store.close();

    CompletableFuture<Stored> outcome = offer(batch(0, 3));
    store.awaitArrival();

    assertThat(outcome).isNotDone();
    assertThat(tally.count(Source.OTLP, Outcome.STORED)).isZero();

    store.letOneThrough();

    assertThat(outcome.get(10, TimeUnit.SECONDS)).isEqualTo(new Stored(3, 0, 0, 0));
    assertThat(tally.count(Source.OTLP, Outcome.STORED)).isEqualTo(3);
  }

  @Test
  void whatWaitsIsStoredInGroupsOfNoMoreThanTheLimit() throws Exception {
    store.close();
    CompletableFuture<Stored> first = offer(batch(0, 1));
    store.awaitArrival();
    leave(batch(1, 3));
    leave(batch(4, 3));
    CompletableFuture<Stored> last = offer(batch(7, 3));
    store.open();

    first.get(10, TimeUnit.SECONDS);
    last.get(10, TimeUnit.SECONDS);

    assertThat(store.groups()).extracting(List::size).containsExactly(1, 2, 1);
  }

  @Test
  void recordsThatLeaveNothingToStoreDoNotFillAGroup() throws Exception {
    store.close();
    leave(batch(0, 1));
    store.awaitArrival();
    leave(new Batch(Source.OTLP, Batches.DAY, 4, List.of(), List.of(), 0, 4));
    leave(batch(1, 3));
    CompletableFuture<Stored> last = offer(batch(4, 1));
    store.open();

    last.get(10, TimeUnit.SECONDS);

    assertThat(store.groups()).extracting(List::size).containsExactly(1, 3);
  }

  @Test
  void aDeliveryLargerThanAGroupGoesAlone() throws Exception {
    store.close();
    leave(batch(0, 1));
    store.awaitArrival();
    leave(batch(1, 1));
    CompletableFuture<Stored> large = offer(batch(2, 8));
    store.open();

    large.get(10, TimeUnit.SECONDS);

    assertThat(store.groups()).extracting(List::size).containsExactly(1, 1, 1);
  }

  @Test
  void aFullQueueRefusesAndKeepsNothing() throws Exception {
    store.close();
    leave(batch(0, 1));
    store.awaitArrival();
    CompletableFuture<Stored> waiting = offer(batch(1, 8));

    assertThat(intake.offer(batch(100, 3))).isEmpty();
    assertThat(tally.count(Source.OTLP, Outcome.FAILED)).isEqualTo(3);

    CompletableFuture<Stored> fitting = offer(batch(9, 2));
    store.open();
    waiting.get(10, TimeUnit.SECONDS);
    fitting.get(10, TimeUnit.SECONDS);

    assertThat(tally.count(Source.OTLP, Outcome.STORED)).isEqualTo(11);
  }

  @Test
  void aDeliveryLargerThanTheQueueIsTakenWhenNothingWaits() throws Exception {
    assertThat(offer(batch(0, 50)).get(10, TimeUnit.SECONDS).stored()).isEqualTo(50);
  }

  @Test
  void aDeliveryWithoutRecordsIsAcknowledgedToo() throws Exception {
    assertThat(offer(batch(0, 0)).get(10, TimeUnit.SECONDS)).isEqualTo(new Stored(0, 0, 0, 0));
  }

  @Test
  void aRepeatedDeliveryIsADuplicate() throws Exception {
    offer(batch(0, 4)).get(10, TimeUnit.SECONDS);

    assertThat(offer(batch(0, 4)).get(10, TimeUnit.SECONDS)).isEqualTo(new Stored(0, 4, 0, 0));
    assertThat(tally.count(Source.OTLP, Outcome.DUPLICATE)).isEqualTo(4);
  }

  @Test
  void aFailingStoreFailsEverySenderOfTheGroupAndIsCounted() {
    store.close();
    leave(batch(0, 1));
    store.awaitArrival();
    CompletableFuture<Stored> one = offer(batch(1, 2));
    CompletableFuture<Stored> other = offer(batch(3, 3));
    store.failingBy(IntakeTest::fail);
    store.open();

    assertThatThrownBy(() -> one.get(10, TimeUnit.SECONDS)).hasMessageContaining("disk is full");
    assertThatThrownBy(() -> other.get(10, TimeUnit.SECONDS)).hasMessageContaining("disk is full");
    assertThat(tally.count(Source.OTLP, Outcome.FAILED)).isEqualTo(6);
    assertThat(tally.count(Source.OTLP, Outcome.STORED)).isZero();
  }

  @Test
  void afterAFailureTheIntakeGoesOnAndTheStoreCountsWhatFailed() throws Exception {
    store.failingBy(IntakeTest::fail);
    CompletableFuture<Stored> failed = offer(batch(0, 2));
    assertThatThrownBy(() -> failed.get(10, TimeUnit.SECONDS)).hasMessageContaining("disk is full");
    store.failingBy(() -> {});

    offer(batch(0, 2)).get(10, TimeUnit.SECONDS);

    await()
        .untilAsserted(
            () -> assertThat(store.failedCounts()).containsExactly("OTLP " + Batches.DAY + " 2"));
  }

  @Test
  void whatTheStoreCouldNotCountYetIsCountedOnClosing() {
    AtomicInteger calls = new AtomicInteger();
    store.failingBy(
        () -> {
          calls.incrementAndGet();
          fail();
        });
    leave(batch(0, 4));
    await().until(() -> calls.get() == 2); // to append, and to count what failed
    store.failingBy(() -> {});

    intake.close();

    assertThat(store.failedCounts()).containsExactly("OTLP " + Batches.DAY + " 4");
  }

  @Test
  void whatWasRefusedIsCountedWithTheNextGroup() {
    store.close();
    leave(batch(0, 1));
    store.awaitArrival();
    leave(batch(1, 9));
    assertThat(intake.offer(batch(10, 4))).isEmpty();
    store.open();

    await()
        .untilAsserted(
            () -> assertThat(store.failedCounts()).containsExactly("OTLP " + Batches.DAY + " 4"));
  }

  @Test
  void evenWhenTheStoringThreadDiesNobodyWaitsForEver() {
    store.close();
    CompletableFuture<Stored> inHand = offer(batch(0, 1));
    store.awaitArrival();
    CompletableFuture<Stored> waiting = offer(batch(1, 2));
    Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {});
    store.failingBy(
        () -> {
          throw new LinkageError("no such class");
        });
    store.open();

    assertThatThrownBy(() -> inHand.get(10, TimeUnit.SECONDS))
        .hasMessageContaining("The store did not answer");
    assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
        .hasMessageContaining("The intake has stopped");
    assertThat(intake.offer(batch(5, 1))).isEmpty();
    assertThat(tally.count(Source.OTLP, Outcome.FAILED)).isEqualTo(4);
    Thread.setDefaultUncaughtExceptionHandler(null);
  }

  @Test
  void closingStoresWhatWaitsAndRefusesWhatComesLater() throws Exception {
    store.close();
    leave(batch(0, 1));
    store.awaitArrival();
    CompletableFuture<Stored> waiting = offer(batch(1, 5));
    store.open();

    intake.close();

    assertThat(waiting.getNow(new Stored(0, 0, 0, 0))).isEqualTo(new Stored(5, 0, 0, 0));
    assertThat(intake.offer(batch(10, 1))).isEmpty();
    assertThat(tally.count(Source.OTLP, Outcome.FAILED)).isEqualTo(1);
  }

  @Test
  void recordsOfSealedWeeksAndOfTheFutureAreIgnored() throws Exception {
    Instant oldest = NOW.minus(CONFIG.maxAge());
    Instant latest = NOW.plus(CONFIG.maxAhead());
    Batch mixed =
        new Batch(
            Source.OTLP,
            Batches.DAY,
            6,
            List.of(
                Batches.prompt(oldest.minusMillis(1), 0),
                Batches.prompt(oldest, 1),
                Batches.prompt(latest, 2),
                Batches.prompt(latest.plusMillis(1), 3)),
            List.of(total(oldest.minusSeconds(1))),
            1,
            0);

    assertThat(offer(mixed).get(10, TimeUnit.SECONDS)).isEqualTo(new Stored(2, 0, 3, 1));
  }

  @Test
  void anImportMayBringRecordsOfAnyAge() throws Exception {
    Batch old = Batches.of(Source.IMPORT, NOW.minus(Duration.ofDays(300)), 0, 3);

    assertThat(offer(old).get(10, TimeUnit.SECONDS).stored()).isEqualTo(3);
  }

  private void leave(Batch batch) {
    assertThat(intake.offer(batch)).isPresent();
  }

  private CompletableFuture<Stored> offer(Batch batch) {
    return intake.offer(batch).orElseThrow();
  }

  private static Batch batch(int first, int count) {
    return Batches.of(Source.OTLP, NOW, first, count);
  }

  private static RunningTotal total(Instant at) {
    return new RunningTotal(
        1,
        at,
        at,
        1,
        RunningTotal.Bucket.INPUT,
        Subject.unattributed(Subject.Unattributed.Reason.NO_IDENTITY),
        "openclaw",
        Optional.empty());
  }

  private static void fail() {
    throw new IllegalStateException("disk is full");
  }
}
