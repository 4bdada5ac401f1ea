package io.goodhart.adoption;

import io.goodhart.activity.ActiveDays;
import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
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
  private final Visibility visibility;
  private final KeptWeeks kept;

  /** Measures by the given rules, where nobody ever had their data erased. */
  public AdoptionMeasure(
      RosterStore roster, ActivityStore activity, LeftOut leftOut, AdoptionConfig config) {
    this(roster, activity, leftOut, config, KeptWeeks.NONE);
  }

  /**
   * Measures by the given rules.
   *
   * @param kept what closed weeks keep of people whose data was erased
   */
  public AdoptionMeasure(
      RosterStore roster,
      ActivityStore activity,
      LeftOut leftOut,
      AdoptionConfig config,
      KeptWeeks kept) {
    this.kept = kept;
    this.roster = roster;
    this.activity = activity;
    this.leftOut = leftOut;
    this.eligibility = new Eligibility(config);
    this.visibility = new Visibility(activity, config.seenDays());
  }

  /** Who is in the denominators. */
  public CountedMembers counted() {
    return new CountedMembers(roster, eligibility);
  }

  /** The adoption of one team in one week, late records included up to now. */
  public Adoption of(TeamId team, ReportingWeek week) {
    List<RosterMember> members = roster.membersOf(team, week);
    List<MemberId> ids = members.stream().map(RosterMember::id).toList();
    return kept(Optional.of(team), week).with(of(members, activity.activeDays(ids, week), week));
  }

  /** The adoption of everybody on any roster, each counted once. */
  public Adoption ofAll(ReportingWeek week) {
    return kept(Optional.empty(), week)
        .with(of(roster.membersOfAll(week), activity.activeDays(week), week));
  }

  /** The adoption of every team in one week; activity is read once for all of them. */
  public Map<TeamId, Adoption> byTeam(ReportingWeek week) {
    Map<MemberId, ActiveDays> active = byMember(activity.activeDays(week));
    Map<TeamId, List<RosterMember>> members = roster.membersByTeam(week);
    Set<MemberId> silent =
        members.values().stream()
            .flatMap(List::stream)
            .filter(member -> eligibility.exclusion(member, week).isEmpty())
            .map(RosterMember::id)
            .filter(id -> active.getOrDefault(id, inactive(id)).any().isEmpty())
            .collect(Collectors.toCollection(HashSet::new));
    silent.removeAll(visibility.of(List.copyOf(silent), week).keySet());
    Set<MemberId> left = leftOut.in(week);
    Map<Optional<TeamId>, KeptCounts> its = kept.in(week);
    Map<TeamId, Adoption> byTeam = new LinkedHashMap<>();
    for (Team team : roster.teams()) {
      Adoption measured =
          of(members.getOrDefault(team.id(), List.of()), active, week, (who, in) -> silent, left);
      KeptCounts erased = its.getOrDefault(Optional.of(team.id()), KeptCounts.NOTHING);
      byTeam.put(team.id(), erased.with(measured));
    }
    return byTeam;
  }

  private KeptCounts kept(Optional<TeamId> group, ReportingWeek week) {
    return kept.in(week).getOrDefault(group, KeptCounts.NOTHING);
  }

  private Adoption of(List<RosterMember> members, List<ActiveDays> seen, ReportingWeek week) {
    return of(members, byMember(seen), week, this::unseen, leftOut.in(week));
  }

  private static Map<MemberId, ActiveDays> byMember(List<ActiveDays> seen) {
    return seen.stream().collect(Collectors.toMap(ActiveDays::member, Function.identity()));
  }

  private Adoption of(
      List<RosterMember> members,
      Map<MemberId, ActiveDays> active,
      ReportingWeek week,
      BiFunction<List<ActiveDays>, ReportingWeek, Set<MemberId>> unseen,
      Set<MemberId> left) {
    Map<Exclusion, Integer> excluded = new EnumMap<>(Exclusion.class);
    List<ActiveDays> counted = new ArrayList<>();
    for (RosterMember member : members) {
      Optional<Exclusion> exclusion = eligibility.exclusion(member, week);
      if (exclusion.isPresent()) {
        excluded.merge(exclusion.get(), 1, Integer::sum);
      } else {
        counted.add(active.getOrDefault(member.id(), inactive(member.id())));
      }
    }
    return count(counted, excluded, week, unseen.apply(counted, week), left);
  }

  private static Adoption count(
      List<ActiveDays> counted,
      Map<Exclusion, Integer> excluded,
      ReportingWeek week,
      Set<MemberId> unseen,
      Set<MemberId> left) {
    int any = 0;
    int deliberate = 0;
    int habit = 0;
    int strict = 0;
    int possible = 0;
    int seen = 0;
    for (ActiveDays days : counted) {
      seen += unseen.contains(days.member()) ? 0 : 1;
      boolean isDeliberate = !days.deliberate().isEmpty();
      any += days.any().isEmpty() ? 0 : 1;
      deliberate += isDeliberate ? 1 : 0;
      habit += days.deliberate().count() >= HABIT_DAYS ? 1 : 0;
      strict += isDeliberate && !left.contains(days.member()) ? 1 : 0;
      boolean isUnclear = !days.unclear().isEmpty() || unseen.contains(days.member());
      possible += isDeliberate || isUnclear ? 1 : 0;
    }
    return new Adoption(
        week, counted.size(), seen, any, deliberate, habit, strict, possible, excluded);
  }

  /** Who was active was seen, so that only the others are looked for. */
  private Set<MemberId> unseen(List<ActiveDays> counted, ReportingWeek week) {
    Set<MemberId> unseen =
        counted.stream()
            .filter(days -> days.any().isEmpty())
            .map(ActiveDays::member)
            .collect(Collectors.toCollection(HashSet::new));
    unseen.removeAll(visibility.of(List.copyOf(unseen), week).keySet());
    return unseen;
  }

  private static ActiveDays inactive(MemberId member) {
    return new ActiveDays(member, DayBits.NONE, DayBits.NONE, DayBits.NONE);
  }
}
