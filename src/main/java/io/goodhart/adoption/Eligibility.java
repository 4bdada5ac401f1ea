package io.goodhart.adoption;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.RosterMember;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who is in the denominator of a week.
 *
 * <p>Counted is who has enough working days in the team (Monday to Friday, on the roster and not on
 * leave), joined at least the grace period before the week begins, and belongs to the measured
 * group.
 */
final class Eligibility {
  private static final int WORKING_DAYS = 5;

  private final AdoptionConfig config;

  Eligibility(AdoptionConfig config) {
    this.config = config;
  }

  /** Why the member does not count in the week; empty if they do. */
  Optional<Exclusion> exclusion(RosterMember member, ReportingWeek week) {
    if (!member.counts()) {
      return Optional.of(Exclusion.NOT_MEASURED);
    }
    if (week.monday().isBefore(member.joined().plusDays(config.graceDays()))) {
      return Optional.of(Exclusion.NEW);
    }
    int onTeam = 0;
    int present = 0;
    for (int index = 0; index < WORKING_DAYS; index++) {
      LocalDate day = week.monday().plusDays(index);
      if (member.isMemberOn(day)) {
        onTeam++;
        present += member.isAwayOn(day) ? 0 : 1;
      }
    }
    if (present >= config.minWorkingDays()) {
      return Optional.empty();
    }
    return Optional.of(onTeam >= config.minWorkingDays() ? Exclusion.AWAY : Exclusion.FEW_DAYS);
  }
}
