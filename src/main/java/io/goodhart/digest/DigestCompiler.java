package io.goodhart.digest;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.Attribution;
import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.adoption.AdoptionMeasure;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.Digest.Reason;
import io.goodhart.digest.Digest.Status;
import io.goodhart.privacy.DisclosedAdoption;
import io.goodhart.privacy.DisclosureRules;
import io.goodhart.roster.Team;
import java.time.Clock;
import java.util.Optional;

/** Compiles the digest of a closed week from what is known now. */
public final class DigestCompiler {
  private final AdoptionMeasure measure;
  private final ActivityStore activity;
  private final AdoptionConfig config;
  private final DisclosureRules rules;
  private final Clock clock;

  /** Compiles by these rules. */
  public DigestCompiler(
      AdoptionMeasure measure, ActivityStore activity, AdoptionConfig config, Clock clock) {
    this.measure = measure;
    this.activity = activity;
    this.config = config;
    this.rules = new DisclosureRules(config.target());
    this.clock = clock;
  }

  /** The last week that is over for the team. */
  public ReportingWeek lastClosedWeek(Team team) {
    return ReportingWeek.containing(clock.instant(), team.zone()).previous();
  }

  /**
   * The digest of one team's week.
   *
   * @throws IllegalArgumentException if the week is not over yet: the running week is shown to
   *     nobody
   */
  public Digest compile(Team team, ReportingWeek week) {
    if (!week.isClosedAt(clock.instant(), team.zone())) {
      throw new IllegalArgumentException("The week " + week + " is still open");
    }
    Adoption adoption = measure.of(team.id(), week);
    Attribution attribution = activity.attribution(week);
    Optional<Reason> reason = noFigure(adoption, attribution);
    if (reason.isPresent()) {
      return new Digest(
          team,
          rules.withhold(adoption),
          reason.get().status(),
          reason,
          config,
          attribution,
          Optional.empty());
    }
    boolean met = config.target().isMetBy(adoption.deliberate(), adoption.eligible());
    return new Digest(
        team,
        rules.disclose(adoption),
        met ? Status.MET : Status.NOT_MET,
        Optional.empty(),
        config,
        attribution,
        previous(team, week.previous()));
  }

  private Optional<DisclosedAdoption> previous(Team team, ReportingWeek week) {
    Adoption adoption = measure.of(team.id(), week);
    return noFigure(adoption, activity.attribution(week)).isPresent()
        ? Optional.empty()
        : Optional.of(rules.disclose(adoption));
  }

  private Optional<Reason> noFigure(Adoption adoption, Attribution attribution) {
    int onRoster = adoption.eligible() + adoption.excludedInAll();
    if (onRoster == 0) {
      return Optional.of(Reason.NOBODY_ON_ROSTER);
    }
    // Before all else: of a small team not even a week of leave may show.
    if (!rules.showsRate(onRoster)) {
      return Optional.of(Reason.SMALL_TEAM);
    }
    if (adoption.eligible() == 0) {
      return Optional.of(Reason.NOBODY_TO_COUNT);
    }
    if (!rules.showsRate(adoption.eligible())) {
      return Optional.of(Reason.FEW_COUNTED);
    }
    boolean tooMuch =
        attribution.unattributed() * 100 > attribution.events() * config.maxUnattributedPercent();
    // Before coverage, which it may explain: whose activity is not known cannot be seen.
    if (tooMuch) {
      return Optional.of(Reason.UNATTRIBUTED);
    }
    return config.isTooDark(adoption.seen(), adoption.eligible())
        ? Optional.of(Reason.LOW_COVERAGE)
        : Optional.empty();
  }
}
