package io.goodhart.privacy;

import io.goodhart.activity.EventId;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.note.Note;
import io.goodhart.signals.note.NoteStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Hands people what is kept of them, to take away: by a link that works for a quarter of an hour
 * and gives each file once. Safe for use by many threads.
 */
public final class OwnExport {
  /** For how long a link works. */
  public static final Duration VALID = Duration.ofMinutes(15);

  private static final int PAGE = 1_000;

  private final ExportLinks links;
  private final OwnRecords records;
  private final NoteStore notes;
  private final RandomGenerator randomness;
  private final Clock clock;

  /**
   * Hands out what these stores keep.
   *
   * @param randomness where secrets come from
   */
  public OwnExport(
      ExportLinks links,
      OwnRecords records,
      NoteStore notes,
      RandomGenerator randomness,
      Clock clock) {
    this.links = links;
    this.records = records;
    this.notes = notes;
    this.randomness = randomness;
    this.clock = clock;
  }

  /** A link for the asker; an earlier one of theirs stops to work. */
  public ExportKey link(MemberId asker) {
    ExportKey key = ExportKey.make(randomness);
    links.add(key.hash(), asker, clock.instant().plus(VALID), clock.instant());
    return key;
  }

  /** What can still be taken with a link; nothing if it is used up, expired or unknown. */
  public Set<ExportForm> left(ExportKey key) {
    return links.left(key.hash(), clock.instant());
  }

  /** Takes one file; empty if it was taken, or the link is expired or unknown. */
  public Optional<Taken> take(ExportKey key, ExportForm form) {
    return links.take(key.hash(), form, clock.instant()).map(Taken::new);
  }

  /**
   * Every record that is kept, in order of time. They are read page by page, so that neither memory
   * nor the database waits for a slow download.
   */
  public void records(Taken taken, Consumer<Disclosed<OwnRecord>> each) {
    Optional<EventId> last = Optional.empty();
    List<OwnRecord> page;
    do {
      page = records.recordsOf(taken.member, last, PAGE);
      page.forEach(next -> each.accept(new Disclosed<>(next)));
      last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1).id());
    } while (page.size() == PAGE);
  }

  /** The sums of all weeks that are kept. */
  public Disclosed<List<OwnToolWeek>> weeks(Taken taken) {
    return new Disclosed<>(records.weeksOf(taken.member));
  }

  /** The notes that are kept, the newest first. */
  public Disclosed<List<Note>> notes(Taken taken) {
    return new Disclosed<>(notes.of(taken.member));
  }

  /** Somebody's right to one of their files, which a link has been used up for. */
  public static final class Taken {
    private final MemberId member;

    private Taken(MemberId member) {
      this.member = member;
    }
  }
}
