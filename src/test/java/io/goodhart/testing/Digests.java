package io.goodhart.testing;

import io.goodhart.activity.Attribution;
import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.adoption.Exclusion;
import io.goodhart.adoption.Target;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.Digest;
import io.goodhart.digest.Digest.Reason;
import io.goodhart.digest.Digest.Status;
import io.goodhart.privacy.DisclosedAdoption;
import io.goodhart.privacy.DisclosureRules;
import io.goodhart.privacy.Turnover;
import io.goodhart.roster.Team;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Digests as tests of their wording need them; what is shown comes from the real rules. */
public final class Digests {
  /** 16–22 November 2026. */
  public static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");

  private final Team team;
  private final ReportingWeek week;
  private final AdoptionConfig config;

  private Digests(Team team, ReportingWeek week, AdoptionConfig config) {
    this.team = team;
    this.week = week;
    this.config = config;
  }

  /** Digests of a team with this name, for the usual week and line. */
  public static Digests of(String team) {
    return new Digests(Rosters.team(1, team), WEEK, AdoptionConfig.DEFAULT);
  }

  /** The same for another week. */
  public Digests in(ReportingWeek other) {
    return new Digests(team, other, config);
  }

  /** The same against another line. */
  public Digests against(Target target) {
    return new Digests(
        team,
        week,
        new AdoptionConfig(
            target,
            config.minWorkingDays(),
            config.graceDays(),
            config.maxUnattributedPercent(),
            config.seenDays(),
            config.minCoveragePercent()));
  }

  /** A week with both ends at the headline. */
  public Digest active(int active, int eligible) {
    return active(active, eligible, active, active, 0, Optional.empty());
  }

  /** A week with all its figures, and the headline of the one before. */
  public Digest active(
      int active,
      int eligible,
      int strict,
      int possible,
      int excluded,
      Optional<DisclosedAdoption> previous) {
    Target target = config.target();
    return new Digest(
        team,
        shown(active, eligible, strict, possible, excluded),
        target.isMetBy(active, eligible) ? Status.MET : Status.NOT_MET,
        Optional.empty(),
        config,
        new Attribution(0, 0),
        previous);
  }

  /** A week after some came or went. */
  public Digest after(Turnover turnover, int active, int eligible) {
    Adoption week = exact(active, eligible, active, active, 0);
    return new Digest(
        team,
        new DisclosureRules(config.target()).disclose(week, turnover),
        config.target().isMetBy(active, eligible) ? Status.MET : Status.NOT_MET,
        Optional.empty(),
        config,
        new Attribution(0, 0),
        Optional.empty());
  }

  /** What is shown of a week. */
  public DisclosedAdoption shown(int active, int eligible, int strict, int possible, int excluded) {
    return new DisclosureRules(config.target())
        .disclose(exact(active, eligible, strict, possible, excluded));
  }

  private Adoption exact(int active, int eligible, int strict, int possible, int excluded) {
    return new Adoption(
        week,
        eligible,
        eligible,
        possible,
        active,
        0,
        strict,
        possible,
        Map.of(Exclusion.AWAY, excluded));
  }

  /** A week without a figure, because no more than so many can be seen. */
  public Digest seen(int seen, int eligible) {
    return without(Reason.LOW_COVERAGE, seen, eligible, new Attribution(0, 0));
  }

  /** A week without a figure. */
  public Digest without(Reason reason, int eligible, Attribution attribution) {
    return without(reason, eligible, eligible, attribution);
  }

  private Digest without(Reason reason, int seen, int eligible, Attribution attribution) {
    Status status =
        Set.of(Reason.SMALL_TEAM, Reason.FEW_COUNTED, Reason.SHARED_PEOPLE).contains(reason)
            ? Status.NOT_SHOWN
            : Status.CANNOT_SAY;
    return new Digest(
        team,
        new DisclosureRules(config.target())
            .withhold(new Adoption(week, eligible, seen, 0, 0, 0, 0, 0, Map.of())),
        status,
        Optional.of(reason),
        config,
        attribution,
        Optional.empty());
  }
}
