package io.goodhart.edge.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresGroupCommitTest extends GroupCommitContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected TestDatabase database() {
    return DATABASE;
  }

  @Override
  protected void breakConnection(WriterConnection connection) throws SQLException {
    connection.execute("SELECT pg_terminate_backend(pg_backend_pid())");
  }

  @Test
  void twoProcessesThatWaitForEachOtherBothGetThrough() throws Exception {
    DATABASE.get().write("preparing", c -> add(c, "a") + add(c, "b"));
    CountDownLatch bothHoldOne = new CountDownLatch(2);
    Database other = DATABASE.another();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> one =
          threads.submit(
              () -> DATABASE.get().write("a then b", c -> touch(c, "a", "b", bothHoldOne)));
      Future<Integer> two =
          threads.submit(() -> other.write("b then a", c -> touch(c, "b", "a", bothHoldOne)));

      assertThat(one.get(30, TimeUnit.SECONDS)).isEqualTo(1);
      assertThat(two.get(30, TimeUnit.SECONDS)).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  private static int touch(
      WriterConnection connection, String first, String second, CountDownLatch bothHoldOne)
      throws SQLException {
    update(connection, first);
    bothHoldOne.countDown();
    try {
      bothHoldOne.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return update(connection, second);
  }

  private static int update(WriterConnection connection, String name) {
    return connection
        .handle()
        .createUpdate("UPDATE mark SET value = value || '.' WHERE name = :name")
        .bind("name", name)
        .execute();
  }
}
