package io.goodhart.edge.sql.roster;

import java.time.LocalDate;

/**
 * Days in a team, both included, as stored.
 *
 * @param place 0 for the primary team of these days
 * @param zone the member's zone as the line has it; empty: none
 */
record Stint(long team, LocalDate from, LocalDate to, int place, String zone, boolean lead) {
  boolean touches(Stint other) {
    return team == other.team && !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  boolean isOpenOn(LocalDate day) {
    return !to.isBefore(day);
  }

  Stint until(LocalDate last) {
    return new Stint(team, from, last, place, zone, lead);
  }

  /** Both, as one that is named by this. */
  Stint and(Stint other) {
    return new Stint(
        team,
        from.isBefore(other.from) ? from : other.from,
        to.isAfter(other.to) ? to : other.to,
        place,
        zone.isEmpty() ? other.zone : zone,
        lead || other.lead);
  }
}
