package io.goodhart.privacy;

import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.adoption.CoverageMeasure;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Team;
import java.time.Clock;
import java.time.Instant;

/** Tells an operator how much of a team can be seen; closed weeks only, as everything of a team. */
public final class TeamCoverage {
  private final CoverageMeasure measure;
  private final DisclosureRules rules;
  private final AdoptionConfig config;
  private final Clock clock;

  /** Tells what {@code measure} finds. */
  public TeamCoverage(CoverageMeasure measure, AdoptionConfig config, Clock clock) {
    this.measure = measure;
    this.rules = new DisclosureRules(config.target());
    this.config = config;
    this.clock = clock;
  }

  /** The team's last week that is over. */
  public DisclosedCoverage lastWeek(Team team) {
    Instant now = clock.instant();
    ReportingWeek week = ReportingWeek.containing(now, team.zone()).previous();
    return rules.disclose(measure.of(team, week, now));
  }

  /** Whether it is known of a team that too few can be seen for a rate. */
  public boolean isTooDark(DisclosedCoverage coverage) {
    return coverage.seen() instanceof Figure.Range seen
        && config.isTooDark(seen.to(), coverage.eligible());
  }
}
