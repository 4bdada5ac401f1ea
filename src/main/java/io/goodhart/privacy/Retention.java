package io.goodhart.privacy;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.delivery.Inbox;
import io.goodhart.delivery.Outbox;
import io.goodhart.signals.note.NoteStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Keeps data no longer than was said: raw events as configured, what is made of them 400 days. Safe
 * to run as often as one likes and from several processes.
 */
public final class Retention {
  /** How long weekly sums, samples, notes and messages stay. */
  public static final Duration KEPT = Duration.ofDays(400);

  private static final Duration INBOX_IDS_KEPT = Duration.ofDays(7);

  /** The rest waits for the next run, so that a first one does not keep a stop waiting. */
  private static final int MOST_BATCHES = 200;

  private final ActivityRetention activity;
  private final Inbox inbox;
  private final Outbox outbox;
  private final NoteStore notes;
  private final Duration rawKept;
  private final Clock clock;

  /** Keeps raw events for {@code rawKept}. */
  public Retention(
      ActivityRetention activity,
      Inbox inbox,
      Outbox outbox,
      NoteStore notes,
      Duration rawKept,
      Clock clock) {
    this.activity = activity;
    this.inbox = inbox;
    this.outbox = outbox;
    this.notes = notes;
    this.rawKept = rawKept;
    this.clock = clock;
  }

  /** Drops what is past its age now. */
  public void run() {
    Instant now = clock.instant();
    Instant old = now.minus(KEPT);
    inbox.forget(now.minus(INBOX_IDS_KEPT));
    outbox.forgetBodies(old);
    ReportingWeek oldest = ReportingWeek.containing(old, ZoneOffset.UTC);
    activity.dropWeeks(oldest);
    notes.drop(oldest);
    activity.forgetRepeats(old);
    int batches = 0;
    while (batches < MOST_BATCHES && activity.dropEvents(now.minus(rawKept)) > 0) {
      batches++;
    }
  }
}
