package io.goodhart.approvals.planned;

import static io.goodhart.approvals.GateFixture.BOT;
import static io.goodhart.approvals.GateFixture.NOW;
import static io.goodhart.roster.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.ApprovalEntries;
import io.goodhart.approvals.KeySecret;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.planned.PlanOutcome.Why;
import io.goodhart.approvals.planned.PlannedRun.State;
import io.goodhart.approvals.planned.PlannedRuns.Plan;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.ledger.Pseudonyms;
import io.goodhart.roster.Alias;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.Roles;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.SanctionStore;
import io.goodhart.testing.InMemoryAgentKeys;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of planned runs must do, used as it is used. */
public abstract class PlannedRunsContract {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final ReportingWeek WEEK = ReportingWeek.containing(MONDAY);
  private static final Optional<String> NO_REASON = Optional.empty();
  private static final AgentId OWL = new AgentId("night-owl");

  /** A store that is empty at the start of a test. */
  protected abstract PlannedRunStore store();

  /** The sanctions of the same database. */
  protected abstract SanctionStore sanctions();

  protected abstract RosterStore roster();

  /** How many entries the ledger of the same database has. */
  protected abstract long entries();

  @BeforeEach
  void open() {
    roster().apply(List.of(row("anna", "Core"), row("carla", "Core")), WEEK.monday());
    for (String name : List.of("anna", "carla")) {
      roster()
          .addAlias(
              roster().memberOf(new Alias(Alias.Kind.ID, name)).orElseThrow(), identity(name));
    }
  }

  @Test
  void anApprovedRunExplainsItsOwnersDays() {
    long before = entries();
    PlannedRun run = kept(runs().ask(plan(MONDAY, MONDAY.plusDays(4)), anna()));
    assertThat(sanctions().in(WEEK)).isEmpty();

    PlannedRun approved = kept(runs().decide(run.id(), true, carla(), NO_REASON));

    assertThat(sanctions().in(WEEK))
        .containsOnlyKeys(anna().member().orElseThrow())
        .containsValue(List.of(DateSpan.of(MONDAY, MONDAY.plusDays(4))));
    assertThat(store().find(run.id())).contains(approved);
    assertThat(runs().of(anna())).containsExactly(approved);
    assertThat(entries()).isEqualTo(before + 2);
  }

  @Test
  void aDeclinedRunExplainsNothing() {
    PlannedRun run = kept(runs().ask(plan(MONDAY, MONDAY), anna()));

    assertThat(kept(runs().decide(run.id(), false, carla(), NO_REASON)).state())
        .isEqualTo(State.DECLINED);

    assertThat(sanctions().in(WEEK)).isEmpty();
    assertThat(runs().decide(run.id(), true, carla(), NO_REASON)).isEqualTo(refused(Why.DECIDED));
    assertThat(sanctions().in(WEEK)).isEmpty();
  }

  @Test
  void whoChangedARunLastIsKeptWithTheTimeAndTheReason() {
    PlannedRun run = kept(runs().ask(plan(MONDAY, MONDAY), anna()));

    PlannedRun declined = kept(runs().decide(run.id(), false, carla(), Optional.of("No budget")));

    assertThat(declined.last())
        .contains(new PlannedRun.Step(carla(), NOW, Optional.of("No budget")));
    assertThat(store().find(run.id())).contains(declined);
    assertThat(runs().settledLately()).containsExactly(declined);
    assertThat(runsAt(MONDAY).settledLately()).isEmpty();
  }

  @Test
  void onARunThatIsOverNobodyDecidesAnyMore() {
    PlannedRun run = kept(runs().ask(plan(MONDAY, MONDAY), anna()));
    PlannedRuns later = runsAt(MONDAY.plusDays(1));

    assertThat(runs().mayDecide(run.id(), carla())).isTrue();
    assertThat(later.mayDecide(run.id(), carla())).isFalse();
    assertThat(later.decide(run.id(), true, carla(), NO_REASON)).isEqualTo(refused(Why.TOO_LATE));
    assertThat(later.settledLately()).containsExactly(run);
    assertThat(sanctions().in(WEEK)).isEmpty();
  }

  @Test
  void onlyAnAdminWhoIsNotTheOwnerDecides() {
    PlannedRun annas = kept(runs().ask(plan(MONDAY, MONDAY), anna()));
    PlannedRun carlas = kept(runs().ask(plan(MONDAY, MONDAY), carla()));

    assertThat(runs().decide(annas.id(), true, anna(), NO_REASON)).isEqualTo(refused(Why.NO_RIGHT));
    assertThat(runs().decide(carlas.id(), true, carla(), NO_REASON))
        .isEqualTo(refused(Why.OWN_RUN));
    assertThat(runs().decide("nothing", true, carla(), NO_REASON)).isEqualTo(refused(Why.UNKNOWN));
    assertThat(runs().of(anna())).containsExactly(annas);
    assertThat(runs().of(carla())).containsExactlyInAnyOrder(annas, carlas);
  }

  @Test
  void whatHasBeenCannotBePlanned() {
    LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    assertThat(runs().ask(plan(today.minusDays(1), today), anna()))
        .isEqualTo(refused(Why.IN_THE_PAST));
    assertThat(runs().ask(plan(today, today.plusDays(92)), anna()))
        .isEqualTo(refused(Why.TOO_LONG));
    assertThat(runs().ask(plan(today.plusDays(400), today.plusDays(401)), anna()))
        .isEqualTo(refused(Why.TOO_LONG));
    assertThat(runs().ask(plan(today, today.plusDays(91)), anna()))
        .isInstanceOf(PlanOutcome.Kept.class);
  }

  @Test
  void aRegisteredAgentIsPlannedForByItsOwner() {
    Plan plan = new Plan(BOT, MONDAY, MONDAY, Optional.empty(), Optional.empty(), "Cleaning");

    assertThat(runs().ask(plan, carla())).isEqualTo(refused(Why.NOT_THEIR_AGENT));
    assertThat(runs().ask(plan, anna())).isInstanceOf(PlanOutcome.Kept.class);
  }

  @Test
  void whoIsOnNoRosterHasNoDaysToExplain() {
    assertThat(runs().ask(plan(MONDAY, MONDAY), person("nobody")))
        .isEqualTo(refused(Why.NOT_ON_A_ROSTER));
  }

  @Test
  void fivePlansWaitAtMost() {
    for (int i = 0; i < 5; i++) {
      kept(runs().ask(plan(MONDAY, MONDAY), anna()));
    }

    assertThat(runs().ask(plan(MONDAY, MONDAY), anna())).isEqualTo(refused(Why.TOO_MANY));
  }

  @Test
  void ofARunThatIsTakenBackWhatHasBeenStaysExplained() {
    PlannedRun run = kept(runs().ask(plan(MONDAY, MONDAY.plusDays(4)), anna()));
    kept(runs().decide(run.id(), true, carla(), NO_REASON));
    long before = entries();

    PlannedRun ended = kept(runsAt(MONDAY.plusDays(1)).takeBack(run.id(), anna(), NO_REASON));

    assertThat(ended.state()).isEqualTo(State.ENDED);
    assertThat(store().find(run.id())).contains(ended);
    assertThat(sanctions().in(WEEK))
        .containsOnlyKeys(anna().member().orElseThrow())
        .containsValue(List.of(DateSpan.of(MONDAY, MONDAY.plusDays(1))));
    assertThat(entries()).isEqualTo(before + 1);
    assertThat(runsAt(MONDAY.plusDays(2)).takeBack(run.id(), anna(), NO_REASON))
        .isEqualTo(refused(Why.OVER));
  }

  @Test
  void aRunThatIsTakenBackBeforeItBeginsExplainsNothing() {
    PlannedRun run = kept(runs().ask(plan(MONDAY, MONDAY.plusDays(4)), anna()));
    kept(runs().decide(run.id(), true, carla(), NO_REASON));

    kept(runs().takeBack(run.id(), anna(), NO_REASON));

    assertThat(sanctions().in(WEEK)).isEmpty();
    assertThat(runs().decide(run.id(), true, carla(), NO_REASON)).isEqualTo(refused(Why.DECIDED));
  }

  @Test
  void anotherRunOnTheSameDaysGoesOn() {
    PlannedRun one = kept(runs().ask(plan(MONDAY, MONDAY.plusDays(4)), anna()));
    PlannedRun other = kept(runs().ask(plan(MONDAY, MONDAY.plusDays(4)), anna()));
    kept(runs().decide(one.id(), true, carla(), NO_REASON));
    kept(runs().decide(other.id(), true, carla(), NO_REASON));

    kept(runs().takeBack(one.id(), anna(), NO_REASON));

    assertThat(sanctions().in(WEEK))
        .containsValue(List.of(DateSpan.of(MONDAY, MONDAY.plusDays(4))));
  }

  @Test
  void aRunThatWaitsIsWithdrawnAndCannotBeApproved() {
    PlannedRun run = kept(runs().ask(plan(MONDAY, MONDAY), anna()));

    assertThat(kept(runs().takeBack(run.id(), anna(), NO_REASON)).state())
        .isEqualTo(State.WITHDRAWN);

    assertThat(runs().decide(run.id(), true, carla(), NO_REASON)).isEqualTo(refused(Why.DECIDED));
    assertThat(sanctions().in(WEEK)).isEmpty();
  }

  @Test
  void anAdminTakesSomebodyElsesRunBackWithAReason() {
    PlannedRun annas = kept(runs().ask(plan(MONDAY, MONDAY), anna()));
    PlannedRun carlas = kept(runs().ask(plan(MONDAY, MONDAY), carla()));

    assertThat(runs().takeBack(annas.id(), carla(), NO_REASON)).isEqualTo(refused(Why.NO_REASON));
    assertThat(runs().takeBack(carlas.id(), anna(), Optional.of("No")))
        .isEqualTo(refused(Why.NOT_THEIRS));
    assertThat(runs().takeBack("nothing", anna(), NO_REASON)).isEqualTo(refused(Why.UNKNOWN));
    assertThat(runs().ahead(OWL, carla())).containsExactlyInAnyOrder(annas, carlas);
    assertThat(runs().ahead(OWL, anna())).containsExactly(annas);
    assertThat(runs().takeBack(annas.id(), carla(), Optional.of("No budget left")))
        .isInstanceOf(PlanOutcome.Kept.class);
  }

  @Test
  void whatIsOverIsNotTakenBack() {
    PlannedRun run = kept(runs().ask(plan(MONDAY, MONDAY), anna()));
    kept(runs().decide(run.id(), true, carla(), NO_REASON));

    assertThat(runsAt(MONDAY.plusDays(1)).takeBack(run.id(), anna(), NO_REASON))
        .isEqualTo(refused(Why.OVER));
    assertThat(runsAt(MONDAY.plusDays(1)).ahead(OWL, anna())).isEmpty();
  }

  private static PlanOutcome refused(Why why) {
    return new PlanOutcome.Refused(why);
  }

  private static PlannedRun kept(PlanOutcome outcome) {
    assertThat(outcome).isInstanceOf(PlanOutcome.Kept.class);
    return ((PlanOutcome.Kept) outcome).run();
  }

  private static Plan plan(LocalDate from, LocalDate to) {
    return new Plan(OWL, from, to, Optional.of(400), Optional.of("PAY-340"), "Moving the invoices");
  }

  private Person anna() {
    return person("anna");
  }

  private Person carla() {
    return person("carla");
  }

  private Person person(String name) {
    return new Person(identity(name), roster().memberOf(identity(name)));
  }

  private static Alias identity(String name) {
    return Alias.slackUser("T1", "U" + name.toUpperCase(Locale.ROOT));
  }

  /** Anna has an agent, and Carla is an admin. */
  private PlannedRuns runs() {
    return runs(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private PlannedRuns runsAt(LocalDate day) {
    return runs(Clock.fixed(day.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  }

  private PlannedRuns runs(Clock clock) {
    SecureRandom randomness = new SecureRandom();
    ApprovalEntries entries = new ApprovalEntries(new Pseudonyms(new byte[32]), randomness);
    AgentKeys keys = new AgentKeys(new InMemoryAgentKeys(), roster(), entries, randomness, clock);
    Optional<KeySecret> unused = keys.mint(BOT, identity("anna"));
    return new PlannedRuns(
        store(),
        keys,
        new Roles(Set.of("UCARLA"), roster()),
        entries,
        randomness,
        clock,
        ZoneOffset.UTC);
  }
}
