package io.goodhart.app;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.UsageStore;
import io.goodhart.adoption.AdoptionMeasure;
import io.goodhart.adoption.ChangeMeasure;
import io.goodhart.adoption.LeftOut;
import io.goodhart.adoption.cost.CostMeasure;
import io.goodhart.app.config.Config;
import io.goodhart.digest.DigestCompiler;
import io.goodhart.digest.Sidelights;
import io.goodhart.privacy.DisclosedCosts;
import io.goodhart.roster.RosterStore;
import java.time.Clock;

/** The figures of teams and of everybody, wired once: what is measured, and what may be told. */
final class Figures {
  final AdoptionMeasure adoption;
  final ChangeMeasure changes;
  final DisclosedCosts costs;
  final DigestCompiler digests;

  Figures(
      RosterStore roster, ActivityStore activity, UsageStore usage, Config config, Clock clock) {
    this.adoption = new AdoptionMeasure(roster, activity, LeftOut.NOBODY, config.adoption());
    this.changes = new ChangeMeasure(roster, activity, config.adoption());
    this.costs =
        new DisclosedCosts(new CostMeasure(usage, activity, roster, config.prices()), clock);
    this.digests =
        new DigestCompiler(
            adoption, activity, config.adoption(), clock, Sidelights.of(changes, costs));
  }
}
