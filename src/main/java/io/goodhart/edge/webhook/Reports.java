package io.goodhart.edge.webhook;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Batch;
import io.goodhart.activity.Source;
import io.goodhart.intake.Door;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one body reports, record by record. Every record ends as an event, malformed or ignored. */
final class Reports {
  private final Door door;
  private final List<ActivityEvent> events = new ArrayList<>();
  private Optional<String> firstProblem = Optional.empty();
  private int received;
  private int malformed;
  private int ignored;

  Reports(Door door) {
    this.door = door;
  }

  /** A record begins; what it is will follow. */
  void received() {
    door.received(Source.WEBHOOK, 1);
    received++;
  }

  /** The record says that this happened. */
  void add(ActivityEvent event) {
    events.add(event);
  }

  /** The record is of no use here. */
  void ignored() {
    ignored++;
  }

  /** The record cannot be read, for a reason that quotes nothing of it. */
  void malformed(String reason) {
    malformed++;
    if (firstProblem.isEmpty()) {
      firstProblem = Optional.of("Record " + received + ": " + reason);
    }
  }

  /** Why nothing of it can be used; empty if something can, or there is nothing. */
  Optional<String> whyNothing() {
    return malformed == received ? firstProblem : Optional.empty();
  }

  /** All records, received on this day (UTC). */
  Batch batch(LocalDate day) {
    return new Batch(Source.WEBHOOK, day, received, events, List.of(), malformed, ignored);
  }

  /** A body of which nothing is kept: malformed as a whole, as one record if none was met. */
  Batch broken(LocalDate day) {
    if (received == 0) {
      received();
    }
    return new Batch(Source.WEBHOOK, day, received, List.of(), List.of(), received, 0);
  }
}
