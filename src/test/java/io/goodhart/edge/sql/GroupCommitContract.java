package io.goodhart.edge.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.goodhart.delivery.StoreException;
import io.goodhart.edge.sql.delivery.JdbiMarks;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the one writer must do, on every database. */
abstract class GroupCommitContract {
  private static final String ADD = "INSERT INTO mark (name, value) VALUES (?, '')";
  private static final int PATIENCE_SECONDS = 30;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** The database under test. */
  protected abstract TestDatabase database();

  /** Does something after which the connection cannot be trusted. */
  protected abstract void breakConnection(WriterConnection connection) throws SQLException;

  @AfterEach
  void stopThreads() {
    threads.shutdownNow();
  }

  static int add(WriterConnection connection, String name) throws SQLException {
    PreparedStatement statement = connection.prepared(ADD);
    statement.setString(1, name);
    return statement.executeUpdate();
  }

  private boolean isThere(String name) {
    return new JdbiMarks(database().get()).get(name).isPresent();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Keeps the writer busy until all the works wait, so that they become one group. */
  private List<Future<Integer>> together(List<Work<Integer>> works) {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Database database = database().get();
    threads.execute(
        () ->
            database.write(
                "holding the writer",
                connection -> {
                  started.countDown();
                  await(release);
                  return 0;
                }));
    await(started);
    List<Future<Integer>> outcomes = new ArrayList<>();
    for (Work<Integer> work : works) {
      int before = database.waiting();
      outcomes.add(threads.submit(() -> database.write("a work of the group", work)));
      Awaitility.await()
          .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
          .until(() -> database.waiting() > before);
    }
    release.countDown();
    return outcomes;
  }

  @Test
  void whatManyThreadsWriteIsAllThere() throws Exception {
    Database database = database().get();
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int thread = 0; thread < 16; thread++) {
      String prefix = thread + "/";
      writers.add(
          () -> {
            for (int i = 0; i < 50; i++) {
              String name = prefix + i;
              database.write("adding", connection -> add(connection, name));
              assertThat(isThere(name)).isTrue();
            }
            return 50;
          });
    }

    for (Future<Integer> written : threads.invokeAll(writers)) {
      assertThat(written.get()).isEqualTo(50);
    }
  }

  @Test
  void worksThatWaitShareATransaction() throws Exception {
    List<Boolean> seenOutside = new ArrayList<>();
    List<Future<Integer>> outcomes =
        together(
            List.of(
                connection -> add(connection, "first"),
                connection -> {
                  seenOutside.add(isThere("first"));
                  return add(connection, "second");
                }));

    assertThat(outcomes.get(0).get()).isEqualTo(1);
    assertThat(outcomes.get(1).get()).isEqualTo(1);
    assertThat(seenOutside).containsExactly(false);
    assertThat(isThere("first")).isTrue();
  }

  @Test
  void aFailingWorkDoesNotFailItsNeighbours() throws Exception {
    List<Future<Integer>> outcomes =
        together(
            List.of(
                connection -> add(connection, "before"),
                connection -> {
                  add(connection, "failing");
                  throw new IllegalArgumentException("on purpose");
                },
                connection -> add(connection, "before"),
                connection -> add(connection, "after")));

    assertThat(outcomes.get(0).get()).isEqualTo(1);
    assertThatThrownBy(() -> outcomes.get(1).get())
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> outcomes.get(2).get())
        .hasCauseInstanceOf(StoreException.class)
        .hasMessageContaining("a work of the group");
    assertThat(outcomes.get(3).get()).isEqualTo(1);
    assertThat(isThere("before")).isTrue();
    assertThat(isThere("failing")).isFalse();
    assertThat(isThere("after")).isTrue();
  }

  @Test
  void aLoneFailingWorkLeavesNothingBehind() {
    Database database = database().get();

    assertThatThrownBy(
            () ->
                database.write(
                    "failing",
                    connection -> {
                      add(connection, "failing");
                      throw new IllegalArgumentException("on purpose");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(isThere("failing")).isFalse();
    assertThat(database.<Integer>write("adding", c -> add(c, "next"))).isEqualTo(1);
  }

  @Test
  void aBrokenConnectionFailsItsGroupAndIsReplaced() {
    List<Future<Integer>> outcomes =
        together(
            List.of(
                connection -> add(connection, "neighbour"),
                connection -> {
                  breakConnection(connection);
                  return 0;
                }));

    assertThatThrownBy(() -> outcomes.get(0).get()).hasCauseInstanceOf(StoreException.class);
    assertThatThrownBy(() -> outcomes.get(1).get()).hasCauseInstanceOf(StoreException.class);
    assertThat(isThere("neighbour")).isFalse();
    Database database = database().get();
    assertThat(database.<Integer>write("adding", c -> add(c, "neighbour"))).isEqualTo(1);
    assertThat(isThere("neighbour")).isTrue();
  }

  @Test
  void aWorkCannotWaitForAnother() {
    Database database = database().get();

    assertThatThrownBy(
            () -> database.write("outer", c -> database.write("inner", i -> add(i, "inner"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("inner");
  }

  @Test
  void closingWritesWhatWaitsAndRefusesWhatComesLater() throws Exception {
    List<Future<Integer>> outcomes =
        together(List.of(c -> add(c, "one"), connection -> add(connection, "two")));
    Database database = database().get();

    database().restart();

    assertThat(outcomes.get(0).get()).isEqualTo(1);
    assertThat(outcomes.get(1).get()).isEqualTo(1);
    assertThat(isThere("two")).isTrue();
    assertThatThrownBy(() -> database.write("late", c -> add(c, "late")))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void whoWaitsForAnotherProcessGetsItsTurn() throws Exception {
    Database other = database().another();
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Future<Integer> holding =
        threads.submit(
            () ->
                other.write(
                    "holding the lock",
                    connection -> {
                      int added = add(connection, "theirs");
                      started.countDown();
                      await(release);
                      return added;
                    }));
    await(started);

    Database database = database().get();
    Future<Integer> waiting = threads.submit(() -> database.write("waiting", c -> add(c, "ours")));
    release.countDown();

    assertThat(holding.get()).isEqualTo(1);
    assertThat(waiting.get()).isEqualTo(1);
  }

  @Test
  void anErrorThatEndsTheWriterLeavesNobodyWaiting() {
    Database another = database().another();

    assertThatThrownBy(
            () ->
                another.write(
                    "dying",
                    connection -> {
                      throw new StackOverflowError("on purpose");
                    }))
        .isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> another.write("late", c -> add(c, "late")))
        .isInstanceOf(StoreException.class);
  }
}
