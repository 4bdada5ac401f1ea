package io.goodhart.adoption;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.RosterMember;
import java.util.Optional;

/** Whether one member counts in a week. */
public final class MemberStanding {
  private final Eligibility eligibility;

  /** Decides by these rules. */
  public MemberStanding(AdoptionConfig config) {
    this.eligibility = new Eligibility(config);
  }

  /** Why the member does not count in the week; empty if they do. */
  public Optional<Exclusion> exclusion(RosterMember member, ReportingWeek week) {
    return eligibility.exclusion(member, week);
  }
}
