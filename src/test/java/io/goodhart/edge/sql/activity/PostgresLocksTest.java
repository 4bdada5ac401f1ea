package io.goodhart.edge.sql.activity;

import static io.goodhart.activity.Events.email;
import static io.goodhart.activity.Events.totals;
import static io.goodhart.roster.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.RunningTotal;
import io.goodhart.activity.Subject;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.Work;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where several processes write at a time, one waits for what another has locked. */
class PostgresLocksTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String WAITING =
      """
      SELECT COUNT(*)
      FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'
      """;

  private static boolean somebodyWaits() {
    return DATABASE
        .get()
        .read(
            "looking at locks",
            handle -> handle.createQuery(WAITING).mapTo(Integer.class).one() > 0);
  }

  /** Does the second while the first is under way in another process. */
  private static <T> T during(Work<Long> first, Callable<T> second) throws Exception {
    Database other = DATABASE.another();
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Long> holding =
          threads.submit(
              () ->
                  other.write(
                      "holding a lock",
                      connection -> {
                        long result = first.run(connection);
                        locked.countDown();
                        awaitUninterrupted(release);
                        return result;
                      }));
      awaitUninterrupted(locked);
      Future<T> waiting = threads.submit(second);
      Awaitility.await().atMost(PATIENCE).until(PostgresLocksTest::somebodyWaits);
      release.countDown();
      holding.get();
      return waiting.get();
    } finally {
      release.countDown();
      threads.shutdown();
    }
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void theRosterChangesOnlyAfterActivityDatedByTheOldOneIsStored() throws Exception {
    JdbiRosterStore roster = new JdbiRosterStore(DATABASE.get());

    int changed =
        during(
            connection -> new Interner(connection, TestDatabase.DEFAULT_ZONE).rosterVersion(),
            () -> roster.apply(List.of(row("anna", "Team")), LocalDate.of(2026, 11, 18)).changed());

    assertThat(changed).isEqualTo(1);
  }

  @Test
  void aSeriesIsMovedByOneProcessAtATime() throws Exception {
    Instant at = Instant.parse("2026-11-16T09:00:00Z");
    RunningTotal point =
        new RunningTotal(
            1,
            at,
            at,
            50,
            RunningTotal.Bucket.INPUT,
            Subject.of(email("anna")),
            "codex",
            Optional.empty());
    JdbiActivityStore store = new JdbiActivityStore(DATABASE.get(), Duration.ofDays(35));
    store.append(List.of(totals(List.of(point))));

    int duplicates =
        during(
            connection -> {
              StreamTable.lock(connection, new TreeSet<>(List.of(1L)));
              return 0L;
            },
            () -> store.append(List.of(totals(List.of(point)))).get(0).duplicate());

    assertThat(duplicates).isEqualTo(1);
  }
}
