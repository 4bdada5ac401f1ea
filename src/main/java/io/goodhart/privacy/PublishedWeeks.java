package io.goodhart.privacy;

import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.AdoptionMeasure;
import io.goodhart.adoption.CountedMembers;
import io.goodhart.adoption.Somebody;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Measures a closed week of all teams and applies every rule on what may be told beside what. */
public final class PublishedWeeks {
  private final AdoptionMeasure measure;
  private final CountedMembers counted;
  private final DisclosureRules rules;
  private final Clock clock;

  /** Publishes what these measure, by these rules. */
  public PublishedWeeks(
      AdoptionMeasure measure, CountedMembers counted, DisclosureRules rules, Clock clock) {
    this.measure = measure;
    this.counted = counted;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * One week of these teams, and of everybody.
   *
   * @param teams all there are; a team left out is told of as people on no team
   * @param hasFigure whether enough is known of a team for a figure; size does not matter here
   * @throws IllegalArgumentException if the week is not over for one of them
   */
  public PublishedWeek of(ReportingWeek week, List<Team> teams, Predicate<Adoption> hasFigure) {
    Map<TeamId, Set<Somebody>> members = new LinkedHashMap<>();
    for (Team team : teams) {
      if (!week.isClosedAt(clock.instant(), team.zone())) {
        throw new IllegalArgumentException("The week " + week + " is still open");
      }
      members.put(team.id(), counted.of(team.id(), week));
    }
    Set<TeamId> mayBeShown = new SideBySide(rules).shown(members);
    Map<TeamId, DisclosedAdoption> shown = new LinkedHashMap<>();
    List<GroupPart> parts = new ArrayList<>();
    for (Map.Entry<TeamId, Set<Somebody>> team : members.entrySet()) {
      Adoption adoption = measure.of(team.getKey(), week);
      DisclosedAdoption figures =
          mayBeShown.contains(team.getKey()) && hasFigure.test(adoption)
              ? rules.disclose(adoption, turnover(team.getKey(), team.getValue(), week))
              : rules.withhold(adoption);
      shown.put(team.getKey(), figures);
      parts.add(GroupPart.team(team.getValue(), adoption, figures));
    }
    Adoption whole = measure.ofAll(week);
    return new PublishedWeek(week, shown, new OrgDisclosure(rules).disclose(whole, parts));
  }

  private Turnover turnover(TeamId team, Set<Somebody> now, ReportingWeek week) {
    return Turnover.between(counted.of(team, week.previous()), now);
  }
}
