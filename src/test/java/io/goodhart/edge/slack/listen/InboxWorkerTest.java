package io.goodhart.edge.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.activity.Source;
import io.goodhart.delivery.Inbox;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.edge.slack.listen.SlackCounts.What;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxWorkerTest {
  @TempDir private Path folder;

  private final SlackCounts counts = new SlackCounts();
  private SlackHouse house;
  private Inbox inbox;

  @BeforeEach
  void open() {
    house = new SlackHouse(folder);
    inbox = house.ports.inbox();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void everyDeliveryIsWorkedOnOnce() {
    Map<String, Integer> tries = new ConcurrentHashMap<>();
    try (InboxWorker worker = worker(body -> count(tries, body, Tried.DONE))) {
      worker.start();
      for (int i = 0; i < 300; i++) {
        put(worker, "Ev" + i);
      }

      awaitEmpty();
    }
    assertThat(tries).hasSize(300).allSatisfy((body, times) -> assertThat(times).isEqualTo(1));
    assertThat(house.door.received(Source.SLACK)).isZero();
  }

  @Test
  void aDeliveryThatFailsFiveTimesIsGivenUp() {
    Map<String, Integer> tries = new ConcurrentHashMap<>();
    try (InboxWorker worker = worker(body -> count(tries, body, Tried.FAILED))) {
      worker.start();
      put(worker, "Ev1");

      awaitEmpty();
    }
    assertThat(tries).containsExactly(Map.entry("Ev1", 5));
    assertThat(counts.count(What.POISONED)).isEqualTo(1);
    assertThat(house.door.received(Source.SLACK)).as("received again").isEqualTo(4);
  }

  @Test
  void oneThatFailsDoesNotHoldUpOthers() {
    Map<String, Integer> tries = new ConcurrentHashMap<>();
    try (InboxWorker worker =
        worker(body -> count(tries, body, body.equals("Ev1") ? Tried.FAILED : Tried.DONE))) {
      put(worker, "Ev1");
      put(worker, "Ev2");
      worker.start();

      await().atMost(SlackHouse.LIMIT).until(() -> tries.containsKey("Ev2"));
    }
    assertThat(tries).containsEntry("Ev2", 1);
  }

  @Test
  void aDeliveryForWhichThereIsNoRoomIsTriedUntilThereIs() {
    AtomicInteger tries = new AtomicInteger();
    try (InboxWorker worker =
        worker(body -> tries.incrementAndGet() < 12 ? Tried.BUSY : Tried.DONE)) {
      worker.start();
      put(worker, "Ev1");

      awaitEmpty();
    }
    assertThat(tries).hasValue(12);
    assertThat(counts.count(What.POISONED)).isZero();
  }

  private InboxWorker worker(Function<String, Tried> work) {
    return new InboxWorker(inbox, house.door, work, house.clock, counts, Duration.ofMillis(1));
  }

  private void put(InboxWorker worker, String id) {
    assertThat(worker.expecting(id, () -> inbox.put(id, house.clock.instant(), id))).isTrue();
    worker.kick();
  }

  private static Tried count(Map<String, Integer> tries, String body, Tried outcome) {
    tries.merge(body, 1, Integer::sum);
    return outcome;
  }

  private void awaitEmpty() {
    await().atMost(SlackHouse.LIMIT).until(() -> inbox.waiting(1).isEmpty());
  }
}
