package io.goodhart.digest;

import io.goodhart.roster.Alias;
import java.time.Instant;
import java.util.Optional;

/**
 * A schedule that somebody has set.
 *
 * @param schedule what they set
 * @param by who did; empty if they had their name erased
 * @param at when
 */
public record KeptSchedule(DigestSchedule schedule, Optional<Alias> by, Instant at) {
  /** A schedule that was set by this person. */
  public KeptSchedule(DigestSchedule schedule, Alias by, Instant at) {
    this(schedule, Optional.of(by), at);
  }
}
