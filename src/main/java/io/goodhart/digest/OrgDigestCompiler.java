package io.goodhart.digest;

import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.AdoptionMeasure;
import io.goodhart.adoption.Somebody;
import io.goodhart.adoption.standing.Bunching;
import io.goodhart.adoption.standing.LineBunching;
import io.goodhart.adoption.standing.TeamWeek;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.privacy.GroupPart;
import io.goodhart.privacy.Terms;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compiles the digest of all teams. It takes time by the number of members, so the result of a week
 * is kept for an hour. Safe for use by many threads.
 */
public final class OrgDigestCompiler {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST_WEEKS = 4;

  private final RosterStore roster;
  private final AdoptionMeasure measure;
  private final DigestCompiler compiler;
  private final OrgSidelights sidelights;
  private final Clock clock;
  private final Map<ReportingWeek, Kept> kept = new LinkedHashMap<>();

  /** Compiles by the rules of the teams' digests. */
  public OrgDigestCompiler(
      RosterStore roster,
      AdoptionMeasure measure,
      DigestCompiler compiler,
      OrgSidelights sidelights,
      Clock clock) {
    this.roster = roster;
    this.measure = measure;
    this.compiler = compiler;
    this.sidelights = sidelights;
    this.clock = clock;
  }

  /** Whether there is any team to tell of. */
  boolean hasTeams() {
    return !roster.teams().isEmpty();
  }

  /** The last week that is over for every team. */
  public ReportingWeek lastClosedWeek() {
    return roster.teams().stream()
        .map(compiler::lastClosedWeek)
        .min(Comparator.naturalOrder())
        .orElseGet(() -> ReportingWeek.containing(clock.instant(), sidelights.zone()).previous());
  }

  /**
   * The digest of one week.
   *
   * @throws IllegalArgumentException if the week is not over yet for every team
   */
  public synchronized OrgDigest compile(ReportingWeek week) {
    if (week.compareTo(lastClosedWeek()) > 0) {
      throw new IllegalArgumentException("The week " + week + " is still open");
    }
    Instant now = clock.instant();
    Kept known = kept.get(week);
    return known != null && !now.isBefore(known.at()) && now.isBefore(known.at().plus(KEPT))
        ? known.digest()
        : compileAnew(week);
  }

  /** The same from what is known now. */
  synchronized OrgDigest compileAnew(ReportingWeek week) {
    Instant now = clock.instant();
    OrgDigest fresh = fresh(week);
    kept.remove(week);
    if (kept.size() >= MOST_WEEKS) {
      kept.remove(kept.keySet().iterator().next());
    }
    kept.put(week, new Kept(now, fresh));
    return fresh;
  }

  private OrgDigest fresh(ReportingWeek week) {
    Map<TeamId, Adoption> byTeam = measure.byTeam(week);
    List<Digest> teams = new ArrayList<>();
    List<GroupPart> parts = new ArrayList<>();
    Map<TeamId, Set<Somebody>> counted = measure.counted().byTeam(week);
    Map<TeamId, Terms> terms = compiler.terms(counted, week);
    for (Team team : roster.teams()) {
      Adoption adoption = byTeam.get(team.id());
      if (adoption != null) {
        Terms allowed = terms.getOrDefault(team.id(), Terms.OF_NOBODY);
        Digest rate = compiler.rate(team, adoption, allowed);
        teams.add(rate);
        parts.add(
            GroupPart.team(counted.getOrDefault(team.id(), Set.of()), adoption, rate.adoption()));
      }
    }
    teams.sort(Comparator.comparing(digest -> digest.team().name(), String.CASE_INSENSITIVE_ORDER));
    return compiler.all(
        measure.ofAll(week),
        parts,
        sidelights.zone(),
        teams,
        new OrgBackground(
            bunching(week, byTeam),
            sidelights.effect(week),
            sidelights.clock(week),
            Optional.of(sidelights.cost(week)),
            sidelights.looks(week),
            sidelights.notes(teams, week),
            sidelights.agents(week)));
  }

  /** Only of team-weeks that have a rate. */
  private Bunching bunching(ReportingWeek week, Map<TeamId, Adoption> last) {
    List<TeamWeek> teamWeeks = new ArrayList<>();
    for (int back = 0; back < OrgSidelights.WEEKS; back++) {
      ReportingWeek one = week.plus(-back);
      Map<TeamId, Adoption> rates = back == 0 ? last : measure.byTeam(one);
      rates.forEach(
          (team, adoption) -> {
            if (compiler.hasRate(adoption)) {
              teamWeeks.add(new TeamWeek(team, one, adoption.eligible(), adoption.deliberate()));
            }
          });
    }
    return LineBunching.of(teamWeeks, compiler.target());
  }

  private record Kept(Instant at, OrgDigest digest) {}
}
