package io.goodhart.privacy;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody opened data about a person, as that person may know it.
 *
 * @param sequence the number of its entry in the ledger
 * @param at when
 * @param by who
 * @param second who agreed
 * @param purpose what for
 * @param sentence what for, in their words
 * @param fields which data
 * @param week of which week
 */
public record Look(
    long sequence,
    Instant at,
    Optional<Alias> by,
    Optional<Alias> second,
    Optional<Purpose> purpose,
    Optional<String> sentence,
    List<Field> fields,
    Optional<ReportingWeek> week) {
  /** Copies the list. */
  public Look {
    fields = List.copyOf(fields);
  }
}
