package io.goodhart.edge.sql;

import io.goodhart.delivery.StoreException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** A work somebody waits for. Run by the writer's thread alone; awaited by another. */
final class PendingWork<T> {
  private final String doing;
  private final Work<T> work;
  private final CompletableFuture<T> outcome = new CompletableFuture<>();
  private @Nullable T result;
  private @Nullable Exception failure;

  PendingWork(String doing, Work<T> work) {
    this.doing = doing;
    this.work = work;
  }

  /** Runs it and keeps the result until the transaction is committed. */
  void run(WriterConnection connection) throws SQLException {
    failure = null;
    result = work.run(connection);
  }

  /** Says that it will not be part of the transaction. */
  void failed(Exception reason) {
    failure = reason;
  }

  /** Hands out the result, now that it is on disk, or why there is none. */
  void settle() {
    if (failure == null) {
      outcome.complete(result);
    } else {
      refuse(failure);
    }
  }

  /** Ends it without a result; an outcome that is there already stays. */
  void refuse(Exception reason) {
    boolean fromDatabase = reason instanceof SQLException || reason instanceof JdbiException;
    outcome.completeExceptionally(fromDatabase ? new StoreException(doing, reason) : reason);
  }

  /** Waits for the outcome. */
  T await() {
    try {
      return outcome.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      throw new StoreException(doing, e);
    }
  }
}
