package io.goodhart.privacy;

import io.goodhart.calendar.ReportingWeek;

/**
 * A group's week as others may see it.
 *
 * @param week the week
 * @param eligible people counted
 * @param seen counted people who can be seen
 * @param active the headline
 * @param strict the headline less what does not stand up
 * @param possible the headline and who may have been active unseen
 * @param excluded people on the roster who are not counted
 */
public record DisclosedAdoption(
    ReportingWeek week,
    int eligible,
    Figure seen,
    Figure active,
    Figure strict,
    Figure possible,
    Figure excluded) {}
