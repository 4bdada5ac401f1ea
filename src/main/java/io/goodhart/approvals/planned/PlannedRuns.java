package io.goodhart.approvals.planned;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.ApprovalEntries;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.planned.PlanOutcome.Why;
import io.goodhart.approvals.planned.PlannedRun.State;
import io.goodhart.ledger.EntryKind;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.roster.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Takes announcements of automation and lets an admin who is not its owner decide. Safe for use by
 * many threads and beside other processes.
 */
public final class PlannedRuns {
  private static final EntryKind ASKED = new EntryKind("sanction.asked");
  private static final EntryKind APPROVED = new EntryKind("sanction.approved");
  private static final EntryKind DECLINED = new EntryKind("sanction.declined");

  private static final int MOST_WAITING = 5;
  private static final int SHOWN = 50;
  private static final int AHEAD_DAYS = 366;
  private static final int ID_BYTES = 12;

  private final PlannedRunStore store;
  private final AgentKeys keys;
  private final Roles roles;
  private final ApprovalEntries entries;
  private final RandomGenerator randomness;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * Keeps runs in this store.
   *
   * @param randomness fit for secrets
   * @param zone in which a day begins
   */
  public PlannedRuns(
      PlannedRunStore store,
      AgentKeys keys,
      Roles roles,
      ApprovalEntries entries,
      RandomGenerator randomness,
      Clock clock,
      ZoneId zone) {
    this.store = store;
    this.keys = keys;
    this.roles = roles;
    this.entries = entries;
    this.randomness = randomness;
    this.clock = clock;
    this.zone = zone;
  }

  /** Announces a run. An agent without a key may be anybody's; one with a key is its owner's. */
  public PlanOutcome ask(Plan plan, Person owner) {
    Optional<Why> against = against(plan, owner);
    if (against.isPresent()) {
      return new PlanOutcome.Refused(against.get());
    }
    PlannedRun run =
        new PlannedRun(
            id(),
            plan.agent(),
            owner,
            plan.from(),
            plan.to(),
            plan.dollars(),
            plan.ticket(),
            plan.reason(),
            State.ASKED,
            clock.instant(),
            Optional.empty());
    store.add(run, entry(ASKED, run, owner));
    return new PlanOutcome.Kept(run);
  }

  /** An admin agrees to a run, or does not. */
  public PlanOutcome decide(String id, boolean agrees, Person by) {
    if (!roles.isAdmin(by.identity())) {
      return new PlanOutcome.Refused(Why.NO_RIGHT);
    }
    Optional<PlannedRun> before = store.find(id);
    if (before.isEmpty()) {
      return new PlanOutcome.Refused(Why.UNKNOWN);
    } else if (before.get().owner().isSame(by)) {
      return new PlanOutcome.Refused(Why.OWN_RUN);
    }
    PlannedRun after = before.get().decided(agrees ? State.APPROVED : State.DECLINED, by);
    return store.decide(after, entry(agrees ? APPROVED : DECLINED, after, by))
        ? new PlanOutcome.Kept(after)
        : new PlanOutcome.Refused(Why.DECIDED);
  }

  /** Somebody's own runs, and for an admin those that wait as well; the newest first. */
  public List<PlannedRun> of(Person who) {
    boolean admin = roles.isAdmin(who.identity());
    return store.newest(SHOWN).stream()
        .filter(run -> run.owner().isSame(who) || (admin && run.state() == State.ASKED))
        .toList();
  }

  private Optional<Why> against(Plan plan, Person owner) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    if (owner.member().isEmpty()) {
      return Optional.of(Why.NOT_ON_A_ROSTER);
    } else if (keys.ownerOf(plan.agent()).filter(one -> !one.isSame(owner)).isPresent()) {
      return Optional.of(Why.NOT_THEIR_AGENT);
    } else if (plan.from().isBefore(today)) {
      return Optional.of(Why.IN_THE_PAST);
    } else if (plan.to().isAfter(plan.from().plusDays(PlannedRun.LONGEST_DAYS - 1))
        || plan.from().isAfter(today.plusDays(AHEAD_DAYS))) {
      return Optional.of(Why.TOO_LONG);
    }
    long waiting =
        store.newest(SHOWN).stream()
            .filter(run -> run.state() == State.ASKED && run.owner().isSame(owner))
            .count();
    return waiting >= MOST_WAITING ? Optional.of(Why.TOO_MANY) : Optional.empty();
  }

  private LedgerDraft entry(EntryKind kind, PlannedRun run, Person by) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("run", run.id());
    values.put("from", run.from().toString());
    values.put("to", run.to().toString());
    run.dollars().ifPresent(dollars -> values.put("dollars", Integer.toString(dollars)));
    Optional<String> reason =
        kind.equals(ASKED)
            ? Optional.of(run.ticket().map(one -> one + ": " + run.reason()).orElse(run.reason()))
            : Optional.empty();
    return entries.about(kind, Optional.of(run.agent()), by, reason, clock.instant(), values);
  }

  private String id() {
    byte[] bytes = new byte[ID_BYTES];
    randomness.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * What somebody announces.
   *
   * @param agent what runs
   * @param from the first day
   * @param to the last day, not before it
   * @param dollars what it may cost at most
   * @param ticket where it is written down
   * @param reason what it is
   */
  public record Plan(
      AgentId agent,
      LocalDate from,
      LocalDate to,
      Optional<Integer> dollars,
      Optional<String> ticket,
      String reason) {}
}
