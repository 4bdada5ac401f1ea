package io.goodhart.app;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.UsageStore;
import io.goodhart.adoption.AdoptionMeasure;
import io.goodhart.adoption.ChangeMeasure;
import io.goodhart.adoption.KeptWeeks;
import io.goodhart.adoption.LeftOut;
import io.goodhart.adoption.MemberShares;
import io.goodhart.adoption.cost.CostMeasure;
import io.goodhart.adoption.standing.PostingWindow;
import io.goodhart.app.config.Config;
import io.goodhart.digest.AgentWeeks;
import io.goodhart.digest.DigestCompiler;
import io.goodhart.digest.DigestSchedule;
import io.goodhart.digest.OrgDigestCompiler;
import io.goodhart.digest.OrgSidelights;
import io.goodhart.digest.Sidelights;
import io.goodhart.digest.Timetable;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.activity.JdbiGroupTotals;
import io.goodhart.edge.sql.activity.JdbiUsageStore;
import io.goodhart.edge.sql.approvals.JdbiApprovalStore;
import io.goodhart.edge.sql.privacy.JdbiKeptWeeks;
import io.goodhart.ledger.Ledger;
import io.goodhart.privacy.DisclosedCosts;
import io.goodhart.privacy.LookCount;
import io.goodhart.privacy.NotesTold;
import io.goodhart.roster.RosterStore;
import io.goodhart.signals.note.NotedWeeks;
import io.goodhart.signals.note.StrictCount;
import java.time.Clock;
import java.util.Optional;

/** The figures of teams and of everybody, wired once: what is measured, and what may be told. */
final class Figures {
  final UsageStore usage;
  final AdoptionMeasure adoption;
  final ChangeMeasure changes;
  final MemberShares shares;
  final DisclosedCosts costs;
  final DigestCompiler digests;
  final OrgDigestCompiler allTeams;

  Figures(
      RosterStore roster,
      ActivityStore activity,
      Database database,
      Timetable timetable,
      Ledger ledger,
      NoteParts notes,
      Config config,
      Clock clock) {
    this.usage = new JdbiUsageStore(database);
    LeftOut leftOut = new StrictCount(notes.store());
    KeptWeeks kept = new JdbiKeptWeeks(database);
    this.adoption = new AdoptionMeasure(roster, activity, leftOut, config.adoption(), kept);
    this.changes = new ChangeMeasure(roster, activity, config.adoption(), kept);
    this.shares = new MemberShares(roster, activity, leftOut, config.adoption());
    this.costs =
        new DisclosedCosts(
            new CostMeasure(usage, activity, roster, config.prices()), leftOut, clock);
    NotesTold told = new NotesTold(new NotedWeeks(notes.store(), roster), costs);
    AgentWeeks agents =
        new AgentWeeks(new JdbiApprovalStore(database), roster, config.zone(), clock);
    this.digests =
        new DigestCompiler(
            adoption,
            activity,
            config.adoption(),
            clock,
            Sidelights.of(changes, costs, told, agents));
    this.allTeams =
        new OrgDigestCompiler(
            roster,
            adoption,
            digests,
            new OrgSidelights(
                new JdbiGroupTotals(database),
                costs,
                config.privacy().worksCouncil()
                    ? Optional.empty()
                    : Optional.of(new LookCount(ledger)),
                Optional.of(told),
                Optional.of(agents),
                timetable,
                new PostingWindow(
                    config.digest().day(), config.digest().time(), config.digest().until()),
                config.targetSince(),
                config.zone()),
            clock);
  }

  /** When the digest of all teams is posted: as teams' digests are where no lead has changed it. */
  static DigestSchedule schedule(Config config) {
    return new DigestSchedule(
        true,
        config.digest().day(),
        config.digest().time(),
        config.digest().until(),
        config.zone(),
        config.orgChannel());
  }
}
