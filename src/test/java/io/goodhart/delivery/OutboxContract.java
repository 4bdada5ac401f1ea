package io.goodhart.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.delivery.OutboxMessage.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every outbox must do. */
public abstract class OutboxContract {
  private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(5));

  /** An outbox that is empty at the start of a test. */
  protected abstract Outbox outbox();

  /** The same outbox, as another process has it. */
  protected abstract Outbox elsewhere();

  private void reserve(String key, Instant at) {
    outbox().reserve(key, "C1", "body of " + key, Optional.empty(), at);
  }

  private static List<String> keys(List<OutboxMessage> messages) {
    return messages.stream().map(OutboxMessage::key).toList();
  }

  @Test
  void aKeyIsReservedOnce() {
    boolean first = outbox().reserve("k", "C1", "one", Optional.of("parent"), NOW);
    boolean second = outbox().reserve("k", "C2", "two", Optional.empty(), LATER);

    assertThat(first).isTrue();
    assertThat(second).isFalse();
    assertThat(outbox().find("k"))
        .contains(OutboxMessage.reserved("k", "C1", "one", Optional.of("parent"), NOW));
  }

  @Test
  void aMessageAndItsThreadAreReservedTogetherOnce() {
    boolean first = outbox().reserveWithThread("k", "C1", "post", "details", NOW);
    boolean second = outbox().reserveWithThread("k", "C1", "other", "other details", NOW);

    assertThat(first).isTrue();
    assertThat(second).isFalse();
    assertThat(outbox().find("k:thread"))
        .hasValueSatisfying(
            reply -> {
              assertThat(reply.body()).isEqualTo("details");
              assertThat(reply.thread()).contains("k");
            });
  }

  @Test
  void whatIsDueIsTakenOldestFirst() {
    reserve("late", NOW.plusMillis(1));
    reserve("second", NOW);
    reserve("first", NOW.minusSeconds(1));

    assertThat(keys(outbox().take(NOW, LATER, 10))).containsExactly("first", "second");
  }

  @Test
  void noMoreAreTakenThanAskedFor() {
    reserve("a", NOW);
    reserve("b", NOW);

    assertThat(keys(outbox().take(NOW, LATER, 1))).containsExactly("a");
    assertThat(keys(outbox().take(NOW, LATER, 1))).containsExactly("b");
  }

  @Test
  void aTakenMessageComesWithTheStateItHadAndIsUnclearMeanwhile() {
    reserve("k", NOW);

    List<OutboxMessage> taken = outbox().take(NOW, LATER, 1);

    assertThat(taken).extracting(OutboxMessage::state).containsExactly(State.WAITING);
    OutboxMessage meanwhile = outbox().find("k").orElseThrow();
    assertThat(meanwhile.state()).isEqualTo(State.UNCLEAR);
    assertThat(meanwhile.attempts()).isEqualTo(1);
    assertThat(meanwhile.nextAttempt()).isEqualTo(LATER);
  }

  @Test
  void aTakenMessageIsNotTakenAgainBeforeItsTime() {
    reserve("k", NOW);
    outbox().take(NOW, LATER, 1);

    assertThat(elsewhere().take(LATER.minusMillis(1), LATER, 1)).isEmpty();
    assertThat(elsewhere().take(LATER, LATER.plusSeconds(1), 1))
        .extracting(OutboxMessage::state)
        .containsExactly(State.UNCLEAR);
  }

  @Test
  void whatArrivedIsNotTakenAgainAndKeepsWhereItWent() {
    reserve("k", NOW);
    outbox().take(NOW, NOW, 1);

    outbox().sent("k", "C1/1700000000.0001", NOW);

    assertThat(outbox().take(LATER, LATER, 1)).isEmpty();
    OutboxMessage sent = outbox().find("k").orElseThrow();
    assertThat(sent.state()).isEqualTo(State.SENT);
    assertThat(sent.postedAs()).contains("C1/1700000000.0001");
  }

  @Test
  void whatMayBeTriedAgainWaitsUntilThen() {
    reserve("k", NOW);
    outbox().take(NOW, NOW, 1);

    outbox().retry("k", LATER, "ratelimited");

    assertThat(outbox().take(LATER.minusMillis(1), LATER, 1)).isEmpty();
    assertThat(outbox().take(LATER, LATER, 1))
        .extracting(OutboxMessage::state)
        .containsExactly(State.WAITING);
  }

  @Test
  void whatIsRefusedIsNotTakenAgain() {
    reserve("k", NOW);
    outbox().take(NOW, NOW, 1);

    outbox().refused("k", "channel_not_found", NOW);

    assertThat(outbox().take(LATER, LATER, 1)).isEmpty();
    assertThat(outbox().find("k").orElseThrow().state()).isEqualTo(State.REFUSED);
  }

  @Test
  void whatArrivedStaysArrivedWhateverASlowerProcessSays() {
    reserve("k", NOW);
    outbox().sent("k", "C1/1", NOW);

    elsewhere().retry("k", NOW, "timeout");
    elsewhere().refused("k", "timeout", NOW);

    assertThat(outbox().find("k").orElseThrow().state()).isEqualTo(State.SENT);
  }

  @Test
  void aChangeNamesWhatItTakesThePlaceOfAndAnswersInItsThread() {
    reserve("k", NOW);

    boolean first = outbox().reserveEdit("k:correction", "k", "C1", "better", "told", NOW);
    boolean second = outbox().reserveEdit("k:correction", "k", "C1", "best", "told", NOW);

    assertThat(first).isTrue();
    assertThat(second).isFalse();
    OutboxMessage change = outbox().find("k:correction").orElseThrow();
    assertThat(change.body()).isEqualTo("better");
    assertThat(change.edits()).contains("k");
    assertThat(change.thread()).isEmpty();
    assertThat(outbox().find("k:correction:thread").orElseThrow().thread()).contains("k");
  }

  @Test
  void whatWasRefusedMayBeReopenedElsewhereWithItsThread() {
    boolean unused = outbox().reserveWithThread("k", "C1", "post", "details", NOW);
    outbox().refused("k", "is_archived", NOW);
    outbox().refused("k:thread", "its thread was refused", NOW);
    assertThat(outbox().find("k").orElseThrow().reason()).isEqualTo("is_archived");
    assertThat(outbox().find("k").orElseThrow().settledAt()).contains(NOW);

    outbox().reopen("k", "C2", LATER);

    assertThat(outbox().take(LATER.minusMillis(1), LATER, 9)).isEmpty();
    assertThat(outbox().take(LATER, LATER, 9))
        .allSatisfy(message -> assertThat(message.channel()).isEqualTo("C2"))
        .allSatisfy(message -> assertThat(message.state()).isEqualTo(State.WAITING))
        .extracting(OutboxMessage::key)
        .containsExactly("k", "k:thread");
  }

  @Test
  void whatWasNotRefusedIsNotReopened() {
    reserve("waiting", NOW);
    reserve("sent", NOW);
    outbox().sent("sent", "C1/1", NOW);

    outbox().reopen("waiting", "C2", LATER);
    outbox().reopen("sent", "C2", LATER);

    assertThat(outbox().find("waiting").orElseThrow().channel()).isEqualTo("C1");
    assertThat(outbox().find("sent").orElseThrow().state()).isEqualTo(State.SENT);
  }

  @Test
  void aClockThatWasSetBackHoldsNothingUpForLong() {
    reserve("soon", NOW.plus(Outbox.LONGEST_WAIT));
    reserve("reserved while the clock was a month ahead", NOW.plus(Duration.ofDays(30)));

    assertThat(keys(outbox().take(NOW, LATER, 10)))
        .containsExactly("reserved while the clock was a month ahead");
  }

  @Test
  void theNewestChangeOfAMessageIsTheOnlyOneThatIsStillTried() {
    reserve("card", NOW);
    outbox().sent("card", "C1/1", NOW);
    outbox().replace("card:v1", "card", "C1", "one", NOW);
    outbox().replace("other:v1", "other", "C1", "other's", NOW);

    boolean isNew = outbox().replace("card:v2", "card", "C1", "two", NOW);

    assertThat(isNew).isTrue();
    assertThat(keys(outbox().take(NOW, LATER, 9))).containsExactly("card:v2", "other:v1");
    assertThat(outbox().find("card:v2").orElseThrow().edits()).contains("card");
  }

  @Test
  void aChangeThatIsOutOfDateAndUnderWayIsNotTriedAgain() {
    outbox().replace("card:v1", "card", "C1", "one", NOW);
    outbox().take(NOW, LATER, 9);

    outbox().replace("card:v2", "card", "C1", "two", NOW);
    outbox().retry("card:v1", NOW, "ratelimited");

    assertThat(keys(outbox().take(NOW, LATER, 9))).containsExactly("card:v2");
    assertThat(outbox().replace("card:v1", "card", "C1", "one again", NOW)).isFalse();
  }

  @Test
  void textsOfOldMessagesGoAndTheirKeysStay() {
    reserve("old", NOW);
    reserve("waiting", NOW);
    outbox().sent("old", "C1/1", NOW);

    outbox().forgetBodies(NOW);
    assertThat(outbox().find("old").orElseThrow().body()).isNotEmpty();

    outbox().forgetBodies(LATER);
    assertThat(outbox().find("old").orElseThrow().body()).isEmpty();
    assertThat(outbox().find("waiting").orElseThrow().body()).isNotEmpty();
    assertThat(outbox().reserve("old", "C1", "again", Optional.empty(), LATER)).isFalse();
  }

  @Test
  void waitingAndUnclearMessagesAreCounted() {
    reserve("waiting", NOW);
    reserve("unclear", NOW.minusSeconds(1));
    reserve("sent", NOW);
    reserve("refused", NOW);
    outbox().take(NOW, LATER, 1);
    outbox().sent("sent", "C1/1", NOW);
    outbox().refused("refused", "no", NOW);

    assertThat(outbox().waiting()).isEqualTo(2);
  }

  @Test
  void twoProcessesNeverTakeTheSameMessage() throws ExecutionException, InterruptedException {
    List<String> keys = IntStream.range(0, 200).mapToObj(i -> "k" + i).toList();
    keys.forEach(key -> reserve(key, NOW));
    Outbox here = outbox();
    Outbox there = elsewhere();

    List<String> taken = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<String>>> takers =
          List.of(() -> takeAll(here), () -> takeAll(there), () -> takeAll(here));
      for (Future<List<String>> some : threads.invokeAll(takers)) {
        taken.addAll(some.get());
      }
    } finally {
      threads.shutdown();
    }

    assertThat(taken).containsExactlyInAnyOrderElementsOf(keys);
  }

  private static List<String> takeAll(Outbox outbox) {
    List<String> taken = new ArrayList<>();
    List<String> some = keys(outbox.take(NOW, LATER, 7));
    while (!some.isEmpty()) {
      taken.addAll(some);
      some = keys(outbox.take(NOW, LATER, 7));
    }
    return taken;
  }
}
