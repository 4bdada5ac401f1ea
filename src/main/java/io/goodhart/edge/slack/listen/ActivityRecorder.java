package io.goodhart.edge.slack.listen;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Batch;
import io.goodhart.activity.Source;
import io.goodhart.activity.Stored;
import io.goodhart.intake.Intake;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings events of Slack's to the intake, each with exactly one outcome. */
final class ActivityRecorder {
  private static final Logger LOG = LoggerFactory.getLogger(ActivityRecorder.class);
  private static final long LONGEST_SECONDS = 60;

  private final ActivityNormaliser normaliser;
  private final Intake intake;
  private final Clock clock;

  ActivityRecorder(ActivityNormaliser normaliser, Intake intake, Clock clock) {
    this.normaliser = normaliser;
    this.intake = intake;
    this.clock = clock;
  }

  /** Records what the event comes down to and waits until that is on disk. */
  Tried record(Envelope envelope) {
    Normalised normalised = normaliser.normalise(envelope);
    Batch batch;
    if (normalised instanceof Normalised.Seen seen) {
      batch = batch(List.of(seen.event()), 0, 0);
    } else if (normalised instanceof Normalised.Malformed) {
      batch = batch(List.of(), 1, 0);
    } else {
      batch = batch(List.of(), 0, 1);
    }
    Optional<CompletableFuture<Stored>> outcome = intake.offer(batch);
    return outcome.isEmpty() ? Tried.BUSY : await(outcome.get());
  }

  /** Records an event that is of no use; it is acknowledged once that is on disk. */
  CompletableFuture<Answer> ignored() {
    return intake
        .offer(batch(List.of(), 0, 1))
        .map(stored -> stored.handle((done, e) -> e == null ? Answer.OK : Answer.COME_BACK))
        .orElseGet(() -> CompletableFuture.completedFuture(Answer.COME_BACK));
  }

  /** Records that something could not be read. */
  void malformed() {
    intake
        .offer(batch(List.of(), 1, 0))
        .ifPresent(
            stored ->
                stored.exceptionally(
                    e -> {
                      LOG.warn("Something unreadable could not be counted: {}", e.getMessage());
                      return new Stored(0, 0, 0, 0);
                    }));
  }

  private Batch batch(List<ActivityEvent> events, int malformed, int ignored) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new Batch(Source.SLACK, today, 1, events, List.of(), malformed, ignored);
  }

  private static Tried await(CompletableFuture<Stored> outcome) {
    try {
      outcome.get(LONGEST_SECONDS, TimeUnit.SECONDS);
      return Tried.DONE;
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("An activity could not be stored, trying again: {}", e.getMessage());
      return Tried.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Tried.BUSY;
    }
  }
}
