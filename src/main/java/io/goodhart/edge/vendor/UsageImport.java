package io.goodhart.edge.vendor;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Source;
import io.goodhart.activity.Subject;
import io.goodhart.edge.vendor.RecordReader.Place;
import io.goodhart.edge.vendor.RecordWalker.Found;
import io.goodhart.edge.vendor.UsageFormat.Parsed;
import io.goodhart.intake.Door;
import io.goodhart.intake.Intake;
import io.goodhart.roster.RosterStore;
import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Imports usage records through the intake, in memory that does not grow with their number.
 *
 * <p>A bad record is reported with its place and the rest goes on; the same records twice store
 * nothing new. A record that sums up a time which has not ended yet is left out, because the first
 * figures stored of a day stay. One import of one file by one thread.
 */
public final class UsageImport {
  private static final int MOST_SUBJECTS_KEPT = 20_000;

  private final UsageFormat format;
  private final RosterStore roster;
  private final Clock clock;
  private final Progress progress;
  private final Deliveries deliveries;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Subject, Boolean> known = new LinkedHashMap<>();
  private long read;
  private long malformed;
  private long unattributed;
  private long unknownFields;

  /** Imports one file of this kind through this intake. */
  public UsageImport(
      UsageExport export,
      Source source,
      Intake intake,
      Door door,
      RosterStore roster,
      Clock clock,
      Progress progress) {
    this.format = export.format();
    this.roster = roster;
    this.clock = clock;
    this.progress = progress;
    this.deliveries = new Deliveries(source, intake, door, clock);
  }

  /**
   * Reads everything there is.
   *
   * @return what became of it, once all of it is on disk
   * @throws IOException if the file cannot be read to its end; what was read before is kept
   */
  public ImportedPage run(Reader reader) throws IOException {
    RecordReader.Page page = new RecordReader(format, new Taking()).read(reader);
    deliveries.finish();
    ImportReport report =
        new ImportReport(
            read,
            deliveries.stored(),
            deliveries.duplicate(),
            deliveries.ignored(),
            malformed,
            unattributed,
            unknownFields,
            0,
            problems);
    return new ImportedPage(report, page.fields(), page.lists() > 0, page.whole());
  }

  private void take(Parsed parsed) {
    boolean goesOn = parsed.until().map(end -> end.isAfter(clock.instant())).orElse(false);
    if (parsed.events().isEmpty() || goesOn) {
      deliveries.ignore(goesOn ? Optional.empty() : parsed.idle());
      return;
    }
    read += parsed.events().size() - 1;
    for (ActivityEvent event : parsed.events()) {
      if (!isKnown(event.head().subject())) {
        unattributed++;
      }
    }
    deliveries.take(parsed.events());
  }

  private boolean isKnown(Subject subject) {
    if (known.size() >= MOST_SUBJECTS_KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(
        subject,
        seen -> seen instanceof Subject.Named named && roster.memberOf(named.alias()).isPresent());
  }

  private void refuse(Place place, String reason) {
    malformed++;
    if (problems.size() < ImportReport.MOST_PROBLEMS) {
      problems.add(new Problem(place.line(), place.record(), reason));
    }
    deliveries.refuse();
  }

  /** Hears of each record that was read. */
  public interface Progress {
    /** Hears nothing. */
    Progress NONE = records -> {};

    /** So many records were read by now. */
    void read(long records);
  }

  private final class Taking implements RecordReader.Sink {
    @Override
    public void record(Found found, Place place) {
      count();
      if (found.tooLarge()) {
        refuse(place, "This record has more values than any record of this format.");
        return;
      }
      try {
        take(format.parse(found.fields(), found.around()));
        unknownFields += format.isOurs() ? found.skipped() : 0;
      } catch (BadRecord | IllegalArgumentException e) {
        refuse(place, String.valueOf(e.getMessage()));
      }
    }

    @Override
    public void bad(Place place, String reason) {
      count();
      refuse(place, reason);
    }

    private void count() {
      read++;
      deliveries.received();
      progress.read(read);
    }
  }
}
