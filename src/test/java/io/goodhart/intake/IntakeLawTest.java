package io.goodhart.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Batch;
import io.goodhart.activity.Source;
import io.goodhart.activity.Stored;
import io.goodhart.testing.Batches;
import io.goodhart.testing.GatedStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code received = malformed + ignored + duplicate + stored + failed}, whatever happens. */
@Timeout(60)
class IntakeLawTest {
  private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
  private static final List<Source> SOURCES = List.of(Source.values());

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void everyRecordHasOneOutcome(long seed) {
    Random random = new Random(seed);
    GatedStore store = new GatedStore();
    Door door = new Door();
    Tally tally = new Tally();
    List<CompletableFuture<Stored>> taken = new ArrayList<>();
    IntakeConfig config = new IntakeConfig(60, 25, Duration.ofDays(35), Duration.ofDays(1));

    try (Intake intake = new Intake(store, config, Clock.fixed(NOW, ZoneOffset.UTC), tally)) {
      for (int i = 0; i < 400; i++) {
        boolean fails = random.nextInt(4) == 0;
        store.failingBy(fails ? IntakeLawTest::fail : () -> {});
        Batch batch = batch(random);
        door.received(batch.source(), batch.received());
        intake.offer(batch).ifPresent(taken::add);
      }
      store.failingBy(() -> {});
    }

    assertThat(taken).allMatch(CompletableFuture::isDone);
    for (Source source : Source.values()) {
      long outcomes =
          Stream.of(Tally.Outcome.values()).mapToLong(one -> tally.count(source, one)).sum();
      assertThat(outcomes).as("records of %s", source).isEqualTo(door.received(source));
      assertThat(door.received(source)).isPositive();
    }
  }

  private static Batch batch(Random random) {
    Source source = SOURCES.get(random.nextInt(SOURCES.size()));
    int malformed = random.nextInt(3);
    int ignored = random.nextInt(3);
    List<ActivityEvent> events = new ArrayList<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      Instant at = NOW.minus(Duration.ofDays(random.nextInt(40) - 2L));
      events.add(Batches.prompt(at, random.nextInt(50)));
    }
    int received = events.size() + malformed + ignored;
    return new Batch(source, Batches.DAY, received, events, List.of(), malformed, ignored);
  }

  private static void fail() {
    throw new IllegalStateException("disk is full");
  }
}
