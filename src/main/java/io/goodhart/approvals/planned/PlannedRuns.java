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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Takes announcements of automation and lets an admin who is not its owner decide. Safe for use by
 * many threads and beside other processes.
 */
public final class PlannedRuns {
  private static final EntryKind ASKED = new EntryKind("sanction.asked");
  private static final EntryKind APPROVED = new EntryKind("sanction.approved");
  private static final EntryKind DECLINED = new EntryKind("sanction.declined");
  private static final EntryKind WITHDRAWN = new EntryKind("sanction.withdrawn");
  private static final EntryKind ENDED = new EntryKind("sanction.ended");

  private static final int MOST_WAITING = 5;
  private static final int SHOWN = 50;
  private static final Duration LATELY = Duration.ofMinutes(10);
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
            Optional.empty(),
            Optional.empty());
    String words = run.ticket().map(one -> one + ": " + run.reason()).orElse(run.reason());
    store.add(run, entry(ASKED, run, owner, Optional.of(words)));
    return new PlanOutcome.Kept(run);
  }

  /** An admin agrees to a run, or does not; its owner and those who decide read the reason. */
  public PlanOutcome decide(String id, boolean agrees, Person by, Optional<String> reason) {
    Optional<PlannedRun> before = store.find(id);
    Optional<Why> against = against(before, by);
    if (against.isPresent()) {
      return new PlanOutcome.Refused(against.get());
    }
    PlannedRun after =
        before.orElseThrow().decided(agrees ? State.APPROVED : State.DECLINED, step(by, reason));
    EntryKind kind = agrees ? APPROVED : DECLINED;
    return store.change(before.orElseThrow(), after, entry(kind, after, by, reason))
        ? new PlanOutcome.Kept(after)
        : new PlanOutcome.Refused(Why.DECIDED);
  }

  /** Whether somebody could decide on a run now. */
  public boolean mayDecide(String id, Person by) {
    return against(store.find(id), by).isEmpty();
  }

  /** The run of that name. */
  public Optional<PlannedRun> find(String id) {
    return store.find(id);
  }

  /** The runs on which somebody decided, or nobody could any more, not long ago. */
  public List<PlannedRun> settledLately() {
    LocalDate today = today();
    Instant since = clock.instant().minus(LATELY);
    return store.newest(SHOWN).stream()
        .filter(
            run ->
                run.last().filter(step -> step.at().isAfter(since)).isPresent()
                    || (run.isOverUndecided(today) && !run.to().isBefore(today.minusDays(2))))
        .toList();
  }

  /**
   * Takes a run back: one that waits is withdrawn, of an approved one today is the last day. Its
   * owner can always, an admin with a reason.
   */
  public PlanOutcome takeBack(String id, Person by, Optional<String> reason) {
    Optional<PlannedRun> before = store.find(id);
    if (before.isEmpty()) {
      return new PlanOutcome.Refused(Why.UNKNOWN);
    }
    boolean theirs = before.get().owner().isSame(by);
    if (!theirs && !roles.isAdmin(by.identity())) {
      return new PlanOutcome.Refused(Why.NOT_THEIRS);
    } else if (!theirs && reason.isEmpty()) {
      return new PlanOutcome.Refused(Why.NO_REASON);
    } else if (!before.get().isAhead(today())) {
      return new PlanOutcome.Refused(Why.OVER);
    }
    PlannedRun after = before.get().takenBack(today(), step(by, reason));
    EntryKind kind = after.state() == State.ENDED ? ENDED : WITHDRAWN;
    return store.change(before.get(), after, entry(kind, after, by, reason))
        ? new PlanOutcome.Kept(after)
        : new PlanOutcome.Refused(Why.DECIDED);
  }

  /** Whether there is anything of a run to take back. */
  public boolean isAhead(PlannedRun run) {
    return run.isAhead(today());
  }

  /** The runs of an agent that somebody may take back, the newest first. */
  public List<PlannedRun> ahead(AgentId agent, Person who) {
    boolean admin = roles.isAdmin(who.identity());
    return store.ahead(today()).stream()
        .filter(run -> run.agent().equals(agent) && (admin || run.owner().isSame(who)))
        .toList();
  }

  /** Somebody's own runs, and for an admin those ahead as well; the newest first. */
  public List<PlannedRun> of(Person who) {
    boolean admin = roles.isAdmin(who.identity());
    return Stream.concat(
            store.ahead(today()).stream().filter(run -> admin || run.owner().isSame(who)),
            store.newest(SHOWN).stream().filter(run -> run.owner().isSame(who)))
        .distinct()
        .sorted(Comparator.comparing(PlannedRun::askedAt).reversed())
        .toList();
  }

  /** What keeps somebody from deciding. */
  private Optional<Why> against(Optional<PlannedRun> run, Person by) {
    if (!roles.isAdmin(by.identity())) {
      return Optional.of(Why.NO_RIGHT);
    } else if (run.isEmpty()) {
      return Optional.of(Why.UNKNOWN);
    } else if (run.get().owner().isSame(by)) {
      return Optional.of(Why.OWN_RUN);
    } else if (run.get().state() != State.ASKED) {
      return Optional.of(Why.DECIDED);
    }
    return run.get().isOverUndecided(today()) ? Optional.of(Why.TOO_LATE) : Optional.empty();
  }

  private PlannedRun.Step step(Person by, Optional<String> reason) {
    return new PlannedRun.Step(by, clock.instant(), reason);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private Optional<Why> against(Plan plan, Person owner) {
    LocalDate today = today();
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
        store.ahead(today).stream()
            .filter(run -> run.state() == State.ASKED && run.owner().isSame(owner))
            .count();
    return waiting >= MOST_WAITING ? Optional.of(Why.TOO_MANY) : Optional.empty();
  }

  private LedgerDraft entry(EntryKind kind, PlannedRun run, Person by, Optional<String> reason) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("run", run.id());
    values.put("from", run.from().toString());
    values.put("to", run.to().toString());
    run.dollars().ifPresent(dollars -> values.put("dollars", Integer.toString(dollars)));
    run.endedOn().ifPresent(day -> values.put("until", day.toString()));
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
