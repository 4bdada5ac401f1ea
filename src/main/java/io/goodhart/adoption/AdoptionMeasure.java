package io.goodhart.adoption;

import io.goodhart.activity.ActiveDays;
import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.TeamId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Measures weekly adoption: active people of the people counted.
 *
 * <p>The headline is {@code deliberate / eligible}. A team is a census, so the counts have no
 * sampling interval; what is not known is told by the counts <i>strict</i> and <i>possible</i>.
 */
public final class AdoptionMeasure {
  private static final int HABIT_DAYS = 2;

  private final RosterStore roster;
  private final ActivityStore activity;
  private final LeftOut leftOut;
  private final Eligibility eligibility;

  /** Measures by the given rules. */
  public AdoptionMeasure(
      RosterStore roster, ActivityStore activity, LeftOut leftOut, AdoptionConfig config) {
    this.roster = roster;
    this.activity = activity;
    this.leftOut = leftOut;
    this.eligibility = new Eligibility(config);
  }

  /** The adoption of one team in one week, late records included up to now. */
  public Adoption of(TeamId team, ReportingWeek week) {
    List<RosterMember> members = roster.membersOf(team, week);
    List<MemberId> ids = members.stream().map(RosterMember::id).toList();
    return of(members, activity.activeDays(ids, week), week);
  }

  /** The adoption of everybody on any roster, each counted once. */
  public Adoption ofAll(ReportingWeek week) {
    return of(roster.membersOfAll(week), activity.activeDays(week), week);
  }

  private Adoption of(List<RosterMember> members, List<ActiveDays> seen, ReportingWeek week) {
    Map<MemberId, ActiveDays> active =
        seen.stream().collect(Collectors.toMap(ActiveDays::member, Function.identity()));
    Set<MemberId> left = leftOut.in(week);
    Map<Exclusion, Integer> excluded = new EnumMap<>(Exclusion.class);
    int eligible = 0;
    int any = 0;
    int deliberate = 0;
    int habit = 0;
    int strict = 0;
    int possible = 0;
    for (RosterMember member : members) {
      Optional<Exclusion> exclusion = eligibility.exclusion(member, week);
      if (exclusion.isPresent()) {
        excluded.merge(exclusion.get(), 1, Integer::sum);
        continue;
      }
      ActiveDays days = active.getOrDefault(member.id(), unseen(member.id()));
      boolean isDeliberate = !days.deliberate().isEmpty();
      eligible++;
      any += days.any().isEmpty() ? 0 : 1;
      deliberate += isDeliberate ? 1 : 0;
      habit += days.deliberate().count() >= HABIT_DAYS ? 1 : 0;
      strict += isDeliberate && !left.contains(member.id()) ? 1 : 0;
      possible += isDeliberate || !days.unclear().isEmpty() ? 1 : 0;
    }
    return new Adoption(week, eligible, any, deliberate, habit, strict, possible, excluded);
  }

  private static ActiveDays unseen(MemberId member) {
    return new ActiveDays(member, DayBits.NONE, DayBits.NONE, DayBits.NONE);
  }
}
