package io.goodhart.app.demo;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Batch;
import io.goodhart.activity.EventHead;
import io.goodhart.activity.EventId;
import io.goodhart.activity.RunningTotal;
import io.goodhart.activity.Source;
import io.goodhart.activity.Stored;
import io.goodhart.activity.Subject;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.intake.Door;
import io.goodhart.intake.Fingerprinter;
import io.goodhart.intake.Intake;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** Brings the weeks before the demo began into the store, as an import of a usage file would. */
final class DemoHistory {
  /** How many weeks there are before the demo began: eight to show and one to compare with. */
  static final int WEEKS = 9;

  private final Intake intake;
  private final Door door;
  private final Fingerprinter fingerprinter;

  DemoHistory(Intake intake, Door door, Fingerprinter fingerprinter) {
    this.intake = intake;
    this.door = door;
    this.fingerprinter = fingerprinter;
  }

  /**
   * Stores the history; a second run finds everything there.
   *
   * @return how many records it has
   */
  int bring(DemoCompany company, ReportingWeek begun, LocalDate today) {
    int records = 0;
    for (int offset = -WEEKS; offset < 0; offset++) {
      for (DemoPerson person : company.people()) {
        List<DemoTurn> turns = new DemoWeek(person, begun.plus(offset), offset).turns();
        if (person.persona() == Persona.QUIET) {
          store(List.of(), List.of(unused(person, begun.plus(offset))), today);
        }
        if (!turns.isEmpty()) {
          store(turns.stream().map(turn -> event(person, turn)).toList(), List.of(), today);
          records += turns.size();
        }
      }
    }
    return records;
  }

  /** A tool that is connected and reports that it was not used. */
  private static RunningTotal unused(DemoPerson person, ReportingWeek week) {
    Instant at = week.monday().plusDays(1).atTime(LocalTime.NOON).atZone(person.zone()).toInstant();
    return new RunningTotal(
        EventId.hash("demo", person.member(), week.toString()),
        at,
        at,
        0,
        RunningTotal.Bucket.INPUT,
        Subject.of(person.emailAlias()),
        "claude-code",
        Optional.empty());
  }

  private void store(List<ActivityEvent> events, List<RunningTotal> totals, LocalDate today) {
    int received = events.size() + totals.size();
    door.received(Source.IMPORT, received);
    Batch batch = new Batch(Source.IMPORT, today, received, events, totals, 0, 0);
    Optional<CompletableFuture<Stored>> outcome = intake.offer(batch);
    outcome
        .orElseThrow(() -> new IllegalStateException("The intake was closed while seeding"))
        .join();
  }

  private ActivityEvent event(DemoPerson person, DemoTurn turn) {
    EventId id = EventId.of(turn.at(), "demo", person.member(), turn.session());
    EventHead head =
        new EventHead(
            id,
            Subject.of(person.emailAlias()),
            turn.tool(),
            turn.trigger(),
            OptionalLong.of(EventId.hash("session", turn.tool(), turn.session())));
    return new ActivityEvent.Turn(
        head,
        Optional.empty(),
        turn.tokens(),
        fingerprinter.of(turn.text()),
        turn.outcomes(),
        false);
  }
}
