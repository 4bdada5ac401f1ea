package io.goodhart.privacy;

import io.goodhart.calendar.ReportingWeek;
import java.time.Instant;
import java.util.Optional;

/**
 * Data about everybody that was opened at once, at the server.
 *
 * @param at when
 * @param first the first week that was opened
 * @param last the last one
 * @param sentence what for, in the words of whoever opened it; empty if they were erased
 */
public record WideLook(
    Instant at, ReportingWeek first, ReportingWeek last, Optional<String> sentence) {}
