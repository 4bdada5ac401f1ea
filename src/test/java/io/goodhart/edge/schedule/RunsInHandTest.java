package io.goodhart.edge.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RunsInHandTest {
  private final RunsInHand runs = new RunsInHand();
  private final AtomicInteger ended = new AtomicInteger();

  @Test
  void closingWaitsForTheRunsUnderWay() {
    CompletableFuture<Void> begun = new CompletableFuture<>();
    CompletableFuture<Void> go = new CompletableFuture<>();
    CompletableFuture<Void> running =
        CompletableFuture.runAsync(
            () ->
                runs.run(
                    () -> {
                      begun.complete(null);
                      go.join();
                      ended.incrementAndGet();
                    }));
    begun.join();
    CompletableFuture<Integer> closing =
        CompletableFuture.supplyAsync(
            () -> {
              runs.close();
              return ended.get();
            });

    assertThat(closing).isNotDone();
    go.complete(null);

    assertThat(closing.join()).isEqualTo(1);
    await().until(running::isDone);
  }

  @Test
  void nothingRunsAfterClosing() {
    runs.run(ended::incrementAndGet);
    runs.close();
    runs.run(ended::incrementAndGet);
    runs.close();

    assertThat(ended).hasValue(1);
  }
}
