package io.goodhart.privacy;

import io.goodhart.adoption.CountedMembers;
import io.goodhart.adoption.Somebody;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.TeamId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The one place that decides what a team's figures allow beside those of other teams and other
 * weeks. It reads rosters alone, so that every surface says the same and nothing that is hidden
 * tells what anybody did.
 */
public final class RosterTerms {
  /** So far back a week is looked for that a difference could be taken to. */
  private static final int WEEKS_COMPARED = 8;

  private static final Comparator<TeamId> OLDEST_FIRST = Comparator.comparingLong(TeamId::value);

  private final CountedMembers counted;
  private final DisclosureRules rules;
  private final SideBySide sideBySide;

  /** Decides by these rules. */
  public RosterTerms(CountedMembers counted, DisclosureRules rules) {
    this.counted = counted;
    this.rules = rules;
    this.sideBySide = new SideBySide(rules);
  }

  /** The terms of one team; takes time by the number of those that share people with it. */
  public Terms of(TeamId team, ReportingWeek week) {
    Map<TeamId, Set<Somebody>> around = sorted(counted.around(team, week));
    return new Terms(
        sideBySide.shown(around).contains(team),
        turnover(team, around.getOrDefault(team, Set.of()), week));
  }

  /**
   * The terms of all teams.
   *
   * @param teams who counts in each in that week
   */
  public Map<TeamId, Terms> of(Map<TeamId, Set<Somebody>> teams, ReportingWeek week) {
    Set<TeamId> shown = sideBySide.shown(sorted(teams));
    Map<TeamId, Set<Somebody>> lastWeek = counted.byTeam(week.previous());
    Map<TeamId, Terms> terms = new HashMap<>();
    teams.forEach(
        (team, now) -> {
          Set<Somebody> before = lastWeek.getOrDefault(team, Set.of());
          terms.put(
              team,
              new Terms(
                  shown.contains(team),
                  rules.showsRate(before.size()) && rules.showsRate(now.size())
                      ? Turnover.between(before, now)
                      : turnover(team, now, week.previous())));
        });
    return terms;
  }

  /** Against the last week before this one that was large enough for a figure. */
  private Turnover turnover(TeamId team, Set<Somebody> now, ReportingWeek week) {
    for (int back = 1; back <= WEEKS_COMPARED && rules.showsRate(now.size()); back++) {
      Set<Somebody> before = counted.of(team, week.plus(-back));
      if (rules.showsRate(before.size())) {
        return Turnover.between(before, now);
      }
    }
    return Turnover.NONE;
  }

  /** Of two teams that are alike the older one keeps its figure. */
  private static Map<TeamId, Set<Somebody>> sorted(Map<TeamId, Set<Somebody>> teams) {
    Map<TeamId, Set<Somebody>> sorted = new TreeMap<>(OLDEST_FIRST);
    sorted.putAll(teams);
    return sorted;
  }
}
