package io.goodhart.roster;

import java.time.LocalDate;

/**
 * One absence of a member; why is nobody's business here.
 *
 * @param member any alias of the member
 * @param from the first day away
 * @param to the last day away
 */
public record LeaveRow(Alias member, LocalDate from, LocalDate to) {}
