package io.goodhart.adoption;

import static io.goodhart.adoption.KeptCounts.one;

import io.goodhart.activity.ActiveDays;
import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.PersonLevel;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what closed weeks count one member as, so that the counts can stay when the data goes. The
 * rules are those of {@link AdoptionMeasure} and {@link ChangeMeasure}.
 */
public final class MemberShares {
  private static final int HABIT_DAYS = 2;

  private final RosterStore roster;
  private final ActivityStore activity;
  private final LeftOut leftOut;
  private final Eligibility eligibility;
  private final Visibility visibility;

  /** Finds it by the rules that the weeks were measured by. */
  public MemberShares(
      RosterStore roster, ActivityStore activity, LeftOut leftOut, AdoptionConfig config) {
    this.roster = roster;
    this.activity = activity;
    this.leftOut = leftOut;
    this.eligibility = new Eligibility(config);
    this.visibility = new Visibility(activity, config.seenDays());
  }

  /**
   * What the weeks from {@code oldest} on count the member as, of those that are over at {@code
   * now}: in each of their teams by its own clocks, and among everybody as soon as one of them is.
   */
  @PersonLevel
  public List<KeptShare> of(MemberId member, ReportingWeek oldest, Instant now) {
    Map<TeamId, RosterMember> asTeamsHaveThem = roster.everywhere(member);
    Optional<RosterMember> asAll = asTeamsHaveThem.values().stream().reduce(RosterMember::together);
    if (asAll.isEmpty()) {
      return List.of();
    }
    List<KeptShare> shares = new ArrayList<>();
    Map<ReportingWeek, Own> weeks = new HashMap<>();
    ReportingWeek last = oldest.previous();
    for (Team team : roster.teams()) {
      RosterMember as = asTeamsHaveThem.get(team.id());
      if (as != null) {
        ReportingWeek closed = lastClosed(now, team.zone());
        shares.addAll(shares(Optional.of(team.id()), as, oldest, closed, weeks));
        last = closed.compareTo(last) > 0 ? closed : last;
      }
    }
    shares.addAll(shares(Optional.empty(), asAll.get(), oldest, last, weeks));
    return shares;
  }

  private static ReportingWeek lastClosed(Instant now, ZoneId zone) {
    return ReportingWeek.containing(now, zone).previous();
  }

  private List<KeptShare> shares(
      Optional<TeamId> team,
      RosterMember as,
      ReportingWeek oldest,
      ReportingWeek last,
      Map<ReportingWeek, Own> weeks) {
    List<KeptShare> shares = new ArrayList<>();
    for (ReportingWeek week = oldest; week.compareTo(last) <= 0; week = week.next()) {
      if (counts(as, week)) {
        KeptCounts counts = counts(as, week, weeks);
        if (!counts.isNothing()) {
          shares.add(new KeptShare(team, week, counts));
        }
      }
    }
    return shares;
  }

  private KeptCounts counts(RosterMember as, ReportingWeek week, Map<ReportingWeek, Own> weeks) {
    Own own = own(as.id(), week, weeks);
    boolean active = own.isActive();
    boolean last = isActive(as, week.previous(), weeks);
    boolean fourAgo = isActive(as, week.plus(-Flow.WEEKS), weeks);
    boolean earlier =
        isActive(as, week.plus(-2), weeks) || isActive(as, week.plus(-3), weeks) || fourAgo;
    return new KeptCounts(
        one(own.isSeen),
        one(!own.days.any().isEmpty()),
        one(active),
        one(own.days.deliberate().count() >= HABIT_DAYS),
        one(active && !leftOut.in(week).contains(as.id())),
        -one(own.isSeen && !active && own.days.unclear().isEmpty()),
        one(active && !last && counts(as, week.previous())),
        one(!active && last),
        one(active && !last && !earlier),
        one(!active && !last && earlier),
        one(fourAgo),
        one(active && fourAgo));
  }

  private boolean isActive(RosterMember as, ReportingWeek week, Map<ReportingWeek, Own> weeks) {
    return counts(as, week) && own(as.id(), week, weeks).isActive();
  }

  private boolean counts(RosterMember as, ReportingWeek week) {
    return as.isMemberIn(week) && eligibility.exclusion(as, week).isEmpty();
  }

  private Own own(MemberId member, ReportingWeek week, Map<ReportingWeek, Own> weeks) {
    return weeks.computeIfAbsent(week, same -> read(member, same));
  }

  private Own read(MemberId member, ReportingWeek week) {
    List<MemberId> alone = List.of(member);
    ActiveDays days =
        activity.activeDays(alone, week).stream()
            .findFirst()
            .orElseGet(() -> new ActiveDays(member, DayBits.NONE, DayBits.NONE, DayBits.NONE));
    boolean isSeen = !days.any().isEmpty() || visibility.of(alone, week).containsKey(member);
    return new Own(days, isSeen);
  }

  private record Own(ActiveDays days, boolean isSeen) {
    boolean isActive() {
      return !days.deliberate().isEmpty();
    }
  }
}
