package io.goodhart.digest;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.TeamId;
import java.time.Instant;

/** Chooses the moment of a post inside its window; always the same one for a team and a week. */
@FunctionalInterface
public interface PostingTimes {
  /** As soon as the window begins. */
  PostingTimes EARLIEST = (team, week, from, until) -> from;

  /** A moment that is neither before {@code from} nor after {@code until}. */
  Instant choose(TeamId team, ReportingWeek week, Instant from, Instant until);
}
