package io.goodhart.edge.vendor;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Batch;
import io.goodhart.activity.Source;
import io.goodhart.activity.Stored;
import io.goodhart.activity.Subject;
import io.goodhart.edge.vendor.UsageFormat.BadRecord;
import io.goodhart.intake.Door;
import io.goodhart.intake.Intake;
import io.goodhart.roster.RosterStore;
import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Imports a usage file line by line through the intake, in memory that does not grow with the file.
 *
 * <p>A bad line is reported with its number and the rest goes on; the same file twice stores
 * nothing new. One import by one thread.
 */
public final class UsageImport {
  private static final int BATCH = 2_000;
  private static final int AHEAD = 4;
  private static final int LONGEST_LINE = 1 << 20;

  private final Intake intake;
  private final Door door;
  private final RosterStore roster;
  private final Clock clock;
  private final UsageFormat format = new UsageFormat();
  private final Deque<CompletableFuture<Stored>> underWay = new ArrayDeque<>();
  private final List<ActivityEvent> events = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Subject, Boolean> known = new HashMap<>();
  private int batchRead;
  private int batchMalformed;
  private long read;
  private long added;
  private long duplicate;
  private long ignored;
  private long malformed;
  private long unattributed;
  private long unknownFields;

  /** Imports through this intake. */
  public UsageImport(Intake intake, Door door, RosterStore roster, Clock clock) {
    this.intake = intake;
    this.door = door;
    this.roster = roster;
    this.clock = clock;
  }

  /**
   * Reads everything there is.
   *
   * @return what became of it, once all of it is on disk
   * @throws IOException if the file cannot be read to its end; what was read before is kept
   */
  public ImportReport run(Reader reader) throws IOException {
    BoundedLines lines = new BoundedLines(reader, LONGEST_LINE);
    for (Optional<BoundedLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      take(line.get());
      if (batchRead >= BATCH) {
        flush();
      }
    }
    flush();
    while (!underWay.isEmpty()) {
      settle(underWay.removeFirst());
    }
    return new ImportReport(
        read, added, duplicate, ignored, malformed, unattributed, unknownFields, 0, problems);
  }

  private void take(BoundedLines.Line line) {
    if (line.text().isEmpty() && !line.tooLong()) {
      return;
    }
    door.received(Source.IMPORT, 1);
    read++;
    batchRead++;
    try {
      if (line.tooLong()) {
        throw new BadRecord("This line is longer than a million characters.");
      }
      UsageFormat.Parsed parsed = format.parse(line.text());
      unknownFields += parsed.unknownFields();
      events.add(parsed.turn());
      if (!isKnown(parsed.turn().head().subject())) {
        unattributed++;
      }
    } catch (BadRecord e) {
      malformed++;
      batchMalformed++;
      if (problems.size() < ImportReport.MOST_PROBLEMS) {
        problems.add(new Problem(line.number(), String.valueOf(e.getMessage())));
      }
    }
  }

  private boolean isKnown(Subject subject) {
    return known.computeIfAbsent(
        subject,
        seen -> seen instanceof Subject.Named named && roster.memberOf(named.alias()).isPresent());
  }

  private void flush() {
    if (batchRead == 0) {
      return;
    }
    Batch batch =
        new Batch(
            Source.IMPORT,
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            batchRead,
            events,
            List.of(),
            batchMalformed,
            0);
    Optional<CompletableFuture<Stored>> outcome = intake.offer(batch);
    while (outcome.isEmpty()) {
      if (underWay.isEmpty()) {
        throw new IllegalStateException("The intake is closed; run the import again.");
      }
      settle(underWay.removeFirst());
      // The refused delivery counts as failed, so the second one counts as received again.
      door.received(Source.IMPORT, batchRead);
      outcome = intake.offer(batch);
    }
    underWay.addLast(outcome.get());
    events.clear();
    batchRead = 0;
    batchMalformed = 0;
    if (underWay.size() > AHEAD) {
      settle(underWay.removeFirst());
    }
  }

  private void settle(CompletableFuture<Stored> outcome) {
    Stored stored = outcome.join();
    added += stored.stored();
    duplicate += stored.duplicate();
    ignored += stored.ignored();
  }
}
