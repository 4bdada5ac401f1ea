package io.goodhart.privacy;

import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.adoption.Exclusion;
import io.goodhart.adoption.MemberStanding;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.TeamId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** Whether somebody counts in a week, and if not, why; for themselves to see. */
public final class OwnStanding {
  private final RosterStore roster;
  private final MemberStanding standing;

  /** Looks at this roster by these rules. */
  public OwnStanding(RosterStore roster, AdoptionConfig config) {
    this.roster = roster;
    this.standing = new MemberStanding(config);
  }

  /** Why the asker does not count in the week of that team; empty if they do. */
  public Disclosed<Optional<NotCounted>> in(MemberId asker, TeamId team, ReportingWeek week) {
    return new Disclosed<>(
        roster.membersOf(team, week).stream()
            .filter(member -> member.id().equals(asker))
            .findFirst()
            .flatMap(
                member ->
                    standing
                        .exclusion(member, week)
                        .map(why -> new NotCounted(why, member.joined(), until(member, week)))));
  }

  /** The last day of the absence that reaches furthest of those that touch the week. */
  private static Optional<LocalDate> until(RosterMember member, ReportingWeek week) {
    LocalDate last = week.next().monday().minusDays(1);
    return member.leave().stream()
        .filter(span -> !span.from().isAfter(last))
        .flatMap(span -> span.to().stream())
        .filter(to -> !to.isBefore(week.monday()))
        .max(Comparator.naturalOrder());
  }

  /**
   * Why somebody does not count in a week.
   *
   * @param why the reason
   * @param joined their first day in the organisation
   * @param awayUntil the last day of an absence that touches the week; empty: none with an end
   */
  public record NotCounted(Exclusion why, LocalDate joined, Optional<LocalDate> awayUntil) {}
}
