package io.goodhart.app;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.Announcements;
import io.goodhart.approvals.ApprovalEntries;
import io.goodhart.approvals.ApprovalNotifier;
import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.ArgumentSeal;
import io.goodhart.approvals.BreakGlass;
import io.goodhart.approvals.Colleagues;
import io.goodhart.approvals.DelegateStore;
import io.goodhart.approvals.Delegates;
import io.goodhart.approvals.Drafts;
import io.goodhart.approvals.Gate;
import io.goodhart.approvals.GlassBreakers;
import io.goodhart.approvals.Handover;
import io.goodhart.approvals.Housekeeping;
import io.goodhart.approvals.KillSwitch;
import io.goodhart.approvals.PauseStore;
import io.goodhart.approvals.Reviews;
import io.goodhart.approvals.RosterPresence;
import io.goodhart.approvals.RosterRights;
import io.goodhart.approvals.breakglass.OpeningStore;
import io.goodhart.approvals.planned.PlannedRuns;
import io.goodhart.approvals.request.Request;
import io.goodhart.edge.gate.GateConfig;
import io.goodhart.edge.gate.GateServlet;
import io.goodhart.edge.gate.Waiters;
import io.goodhart.edge.gate.policy.PolicyFile;
import io.goodhart.edge.gate.policy.PolicyPlace;
import io.goodhart.edge.http.Mount;
import io.goodhart.edge.schedule.Schedule;
import io.goodhart.edge.sql.approvals.JdbiAbsences;
import io.goodhart.edge.sql.approvals.JdbiAgentKeyStore;
import io.goodhart.edge.sql.approvals.JdbiApprovalStore;
import io.goodhart.edge.sql.approvals.JdbiDelegateStore;
import io.goodhart.edge.sql.approvals.JdbiOpeningStore;
import io.goodhart.edge.sql.approvals.JdbiPauseStore;
import io.goodhart.edge.sql.approvals.JdbiPlannedRunStore;
import io.goodhart.ledger.Pseudonyms;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** The agents' gate, wired: what agents ask, what people decide, what stops it. */
final class GateParts {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration EXPIRY = Duration.ofSeconds(2);
  private static final Duration RELOAD = Duration.ofSeconds(5);
  private static final Duration TIDY = Duration.ofHours(1);

  final Reviews reviews;
  final KillSwitch killSwitch;
  final AgentKeys keys;
  final Delegates delegates;
  final Handover handover;
  final PlannedRuns planned;
  final CodeParts codes;
  final BreakGlass glass;
  final PolicyFile policy;
  final ApprovalStore store;
  final PauseStore pauses;
  private final Gate gate;
  private final Housekeeping housekeeping;
  private final Waiters waiters;
  private final GateServlet servlet;

  /**
   * Wires the gate.
   *
   * @param notifier asks people; {@link ApprovalNotifier#NOBODY} while nothing can
   * @param colleagues what the workplace knows of people
   */
  GateParts(Core core, PolicyPlace policyPlace, ApprovalNotifier notifier, Colleagues colleagues) {
    SecureRandom randomness = new SecureRandom();
    ApprovalEntries entries =
        new ApprovalEntries(new Pseudonyms(core.key.derive("ledger")), randomness);
    ArgumentSeal seal = new ArgumentSeal(core.key.derive("approval-arguments"), randomness);
    this.store = new JdbiApprovalStore(core.database);
    this.pauses = new JdbiPauseStore(core.database);
    Announcements announcements = new Announcements(notifier);
    DelegateStore delegateStore = new JdbiDelegateStore(core.database);
    RosterRights rights =
        new RosterRights(
            core.roster, core.roles, colleagues, delegateStore, core.clock, core.config.zone());
    this.policy = new PolicyFile(policyPlace);
    this.keys = keys(core);
    this.handover = new Handover(keys, store, colleagues, core.roles, core.clock);
    OpeningStore openings = new JdbiOpeningStore(core.database);
    this.delegates = new Delegates(delegateStore, keys, entries, core.clock);
    this.gate =
        new Gate(
            store,
            policy,
            notifier,
            entries,
            new Drafts(seal, randomness),
            new RosterPresence(core.roster, new JdbiAbsences(core.database), core.config.zone()),
            openings,
            announcements,
            core.clock);
    this.codes = CodeParts.of(core, entries, randomness);
    this.reviews =
        new Reviews(store, rights, entries, seal, codes.codes(), announcements, core.clock);
    this.killSwitch =
        new KillSwitch(pauses, store, keys, core.roles, entries, announcements, core.clock);
    this.planned =
        new PlannedRuns(
            new JdbiPlannedRunStore(core.database),
            keys,
            core.roles,
            entries,
            randomness,
            core.clock,
            core.config.zone());
    this.glass =
        new BreakGlass(
            openings,
            store,
            pauses,
            keys,
            new GlassBreakers(core.config.approvals().breakGlass(), core.roster, colleagues),
            core.roles,
            codes.codes(),
            entries,
            announcements,
            randomness,
            core.clock,
            core.config.zone());
    this.housekeeping = new Housekeeping(store, entries, announcements, core.clock);
    this.waiters = new Waiters(store, announcements, core.clock);
    this.servlet = new GateServlet(gate, keys, waiters, GateConfig.DEFAULT, core.texts, core.clock);
  }

  /** The keys of agents, which are there before anything listens. */
  static AgentKeys keys(Core core) {
    SecureRandom randomness = new SecureRandom();
    return new AgentKeys(
        new JdbiAgentKeyStore(core.database),
        core.roster,
        new ApprovalEntries(new Pseudonyms(core.key.derive("ledger")), randomness),
        randomness,
        core.clock);
  }

  /** Where agents ask. */
  List<Mount> mounts() {
    return GateServlet.PATHS.stream().map(path -> new Mount(path, servlet)).toList();
  }

  /** Ends what is over. */
  void expire() {
    housekeeping.expire();
  }

  /** Denies what waits for people who will not hear of it. */
  void stopUnheard(Predicate<Request> isUnheard) {
    housekeeping.stopUnheard(isUnheard);
  }

  /** Keeps it going. */
  void start(Schedule schedule) {
    schedule.every("gate-decisions", POLL, waiters::poll);
    schedule.every("gate-expiry", EXPIRY, housekeeping::expire);
    schedule.every("gate-policy", RELOAD, policy::reload);
    schedule.every("gate-arguments", TIDY, () -> housekeeping.dropArguments());
  }
}
