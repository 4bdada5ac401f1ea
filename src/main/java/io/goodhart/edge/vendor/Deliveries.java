package io.goodhart.edge.vendor;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Batch;
import io.goodhart.activity.Presence;
import io.goodhart.activity.Source;
import io.goodhart.activity.Stored;
import io.goodhart.intake.Door;
import io.goodhart.intake.Intake;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Hands records to the intake in batches and stays only a few batches ahead of what is on disk.
 * Used by one thread.
 */
final class Deliveries {
  private static final int BATCH = 2_000;
  private static final int AHEAD = 4;

  private final Source source;
  private final Intake intake;
  private final Door door;
  private final Clock clock;
  private final Deque<CompletableFuture<Stored>> underWay = new ArrayDeque<>();
  private final List<ActivityEvent> events = new ArrayList<>();
  private final List<Presence> idle = new ArrayList<>();
  private int received;
  private int malformed;
  private int ignored;
  private long stored;
  private long duplicate;
  private long useless;

  Deliveries(Source source, Intake intake, Door door, Clock clock) {
    this.source = source;
    this.intake = intake;
    this.door = door;
    this.clock = clock;
  }

  /** Counts a record at the door, before it is judged. */
  void received() {
    door.received(source, 1);
    received++;
  }

  /** Takes the events of the record received last; a record with several counts once for each. */
  void take(List<ActivityEvent> ofRecord) {
    for (int more = 1; more < ofRecord.size(); more++) {
      received();
    }
    events.addAll(ofRecord);
    flushIfFull();
  }

  /** Sets the record received last aside as of no use, but for whom it may show to be idle. */
  void ignore(Optional<Presence> shown) {
    shown.ifPresent(idle::add);
    ignored++;
    flushIfFull();
  }

  /** Sets the record received last aside as unreadable. */
  void refuse() {
    malformed++;
    flushIfFull();
  }

  /** Waits until everything is on disk. */
  void finish() {
    flush();
    while (!underWay.isEmpty()) {
      settle(underWay.removeFirst());
    }
  }

  /** How many records were new. */
  long stored() {
    return stored;
  }

  /** How many records were there already. */
  long duplicate() {
    return duplicate;
  }

  /** How many records were of no use. */
  long ignored() {
    return useless;
  }

  private void flushIfFull() {
    if (received >= BATCH) {
      flush();
    }
  }

  private void flush() {
    if (received == 0) {
      return;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Batch batch = new Batch(source, today, received, events, List.of(), idle, malformed, ignored);
    Optional<CompletableFuture<Stored>> outcome = intake.offer(batch);
    while (outcome.isEmpty()) {
      if (underWay.isEmpty()) {
        throw new IllegalStateException("The intake is closed; run the import again.");
      }
      settle(underWay.removeFirst());
      // The refused delivery counts as failed, so the second one counts as received again.
      door.received(source, received);
      outcome = intake.offer(batch);
    }
    underWay.addLast(outcome.get());
    events.clear();
    idle.clear();
    received = 0;
    malformed = 0;
    ignored = 0;
    if (underWay.size() > AHEAD) {
      settle(underWay.removeFirst());
    }
  }

  private void settle(CompletableFuture<Stored> outcome) {
    Stored outcomes = outcome.join();
    stored += outcomes.stored();
    duplicate += outcomes.duplicate();
    useless += outcomes.ignored();
  }
}
