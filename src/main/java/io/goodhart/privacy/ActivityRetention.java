package io.goodhart.privacy;

import io.goodhart.calendar.ReportingWeek;
import java.time.Instant;

/** Drops activity that is past its age. Safe for use by many threads. */
public interface ActivityRetention {
  /**
   * Drops some of the oldest raw events from before {@code before}, few enough that others may
   * store in between. Weeks that lose events are sealed: what comes late for them, as far as it is
   * from before the loss, is ignored from then on.
   *
   * @return how many; 0 once none is left
   */
  int dropEvents(Instant before);

  /** Drops the summaries, samples and sightings of weeks before {@code before}. */
  void dropWeeks(ReportingWeek before);

  /**
   * Drops what is kept only to know a repeat: positions of cumulative series that brought nothing
   * since then, and names of outcomes from before.
   */
  void forgetRepeats(Instant unseenSince);
}
