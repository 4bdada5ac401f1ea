package io.goodhart.digest;

import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.AdoptionMeasure;
import io.goodhart.adoption.standing.Bunching;
import io.goodhart.adoption.standing.LineBunching;
import io.goodhart.adoption.standing.TeamWeek;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.privacy.DisclosedCost;
import io.goodhart.roster.RosterStore;
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

/**
 * Compiles the digest of all teams. It takes time by the number of members, so the result of a week
 * is kept for an hour. Safe for use by many threads.
 */
public final class OrgDigestCompiler {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration RENEWED_BEFORE = Duration.ofMinutes(15);
  private static final int MOST_WEEKS = 4;

  /** Fewer are compiled while somebody waits. */
  private static final int MANY_TEAMS = 50;

  private final RosterStore roster;
  private final AdoptionMeasure measure;
  private final DigestCompiler compiler;
  private final OrgSidelights sidelights;
  private final Clock clock;
  private final Object compiling = new Object();
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
  public OrgDigest compile(ReportingWeek week) {
    Optional<OrgDigest> known = atHand(week, KEPT);
    if (known.isPresent()) {
      return known.get();
    }
    if (week.compareTo(lastClosedWeek()) > 0) {
      throw new IllegalArgumentException("The week " + week + " is still open");
    }
    synchronized (compiling) {
      // Whoever waited finds what the one before has compiled.
      return atHand(week, KEPT).orElseGet(() -> compileAnew(week));
    }
  }

  /**
   * Sees to it that the last week is at hand where compiling it would keep somebody waiting; to be
   * called more often than it is kept for. Until it is done, what was there before is answered.
   */
  public void keepAtHand() {
    if (roster.teams().size() >= MANY_TEAMS) {
      ReportingWeek week = lastClosedWeek();
      // What it cost is kept by itself, and every answer about a team looks there.
      DisclosedCost unusedCost = sidelights.cost(week);
      if (atHand(week, KEPT.minus(RENEWED_BEFORE)).isEmpty()) {
        OrgDigest unused = compileAnew(week);
      }
    }
  }

  /** The same from what is known now. */
  OrgDigest compileAnew(ReportingWeek week) {
    synchronized (compiling) {
      Instant now = clock.instant();
      OrgDigest fresh = fresh(week);
      synchronized (kept) {
        kept.remove(week);
        if (kept.size() >= MOST_WEEKS) {
          kept.remove(kept.keySet().iterator().next());
        }
        kept.put(week, new Kept(now, fresh));
      }
      return fresh;
    }
  }

  private Optional<OrgDigest> atHand(ReportingWeek week, Duration since) {
    Instant now = clock.instant();
    synchronized (kept) {
      return Optional.ofNullable(kept.get(week))
          .filter(one -> !now.isBefore(one.at()) && now.isBefore(one.at().plus(since)))
          .map(Kept::digest);
    }
  }

  private OrgDigest fresh(ReportingWeek week) {
    WeekRates rates = compiler.rates(roster.teams(), week);
    List<Digest> teams =
        rates.told().values().stream()
            .sorted(
                Comparator.comparing(digest -> digest.team().name(), String.CASE_INSENSITIVE_ORDER))
            .toList();
    return compiler.all(
        measure.ofAll(week),
        rates.parts(),
        sidelights.zone(),
        teams,
        new OrgBackground(
            bunching(week, rates.exact()),
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
