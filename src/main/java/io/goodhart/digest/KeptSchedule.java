package io.goodhart.digest;

import io.goodhart.roster.Alias;
import java.time.Instant;

/**
 * A schedule that somebody has set.
 *
 * @param schedule what they set
 * @param by who did
 * @param at when
 */
public record KeptSchedule(DigestSchedule schedule, Alias by, Instant at) {}
