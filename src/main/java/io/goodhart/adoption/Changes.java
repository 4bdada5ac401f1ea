package io.goodhart.adoption;

import io.goodhart.calendar.ReportingWeek;
import java.util.Optional;

/**
 * What changed in a group.
 *
 * @param week the week
 * @param change against the week before
 * @param flow over four weeks; absent while Goodhart does not know so many
 * @param firstDays when in the week people became active
 * @param daysOfUse on how many days people were active
 */
public record Changes(
    ReportingWeek week,
    PairedChange change,
    Optional<Flow> flow,
    FirstDays firstDays,
    DaysOfUse daysOfUse) {}
