package io.goodhart.edge.sql.signals;

import static io.goodhart.activity.Events.email;
import static io.goodhart.approvals.GateFixture.MARA;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.post;
import static io.goodhart.roster.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.Batch;
import io.goodhart.activity.Deployed;
import io.goodhart.activity.EventHead;
import io.goodhart.activity.EventId;
import io.goodhart.activity.Events;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.Source;
import io.goodhart.activity.Stored;
import io.goodhart.activity.Subject;
import io.goodhart.activity.Trigger;
import io.goodhart.approvals.Asking;
import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.habits.ReviewLog;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.activity.ActivityErasure;
import io.goodhart.edge.sql.activity.JdbiActivityRetention;
import io.goodhart.edge.sql.activity.JdbiActivityStore;
import io.goodhart.edge.sql.approvals.JdbiApprovalStore;
import io.goodhart.edge.sql.approvals.JdbiPauseStore;
import io.goodhart.edge.sql.approvals.JdbiReviewLog;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.ledger.Pseudonyms;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Rows;
import io.goodhart.signals.week.Arrivals;
import io.goodhart.signals.week.Decisions;
import io.goodhart.signals.week.Deployments;
import io.goodhart.signals.week.Results;
import io.goodhart.signals.week.Traces;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What else is known of a week, as every database keeps it. */
abstract class WeekTracesContract {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final String FORGOTTEN = "2026-11-20T09:00:00Z";

  protected abstract Database database();

  private Traces traces(Person person, ReportingWeek week) {
    return traces(person.member().orElseThrow(), week);
  }

  private Traces traces(MemberId member, ReportingWeek week) {
    return database()
        .read("Reading what else was known", handle -> WeekTraces.read(handle, week))
        .of(member, Stretch.of(week, ZoneOffset.UTC), 100, Map.of(OutcomeKind.COMMIT, 10L));
  }

  private GateFixture gate() {
    return new GateFixture(new JdbiApprovalStore(database()), new JdbiPauseStore(database()));
  }

  private static ReportingWeek week(GateFixture at) {
    return ReportingWeek.containing(at.clock.instant(), ZoneOffset.UTC);
  }

  private static Duration seconds(int count) {
    return Duration.ofSeconds(count);
  }

  @Test
  void aYesSoonerThanItCanBeReadIsHurried() {
    GateFixture at = gate();
    ReportingWeek week = week(at);
    ReviewLog log = new JdbiReviewLog(database());
    RequestId atOnce = at.ask(post("at once"));
    at.pass(seconds(2));
    at.yes(atOnce, PRIYA);
    RequestId opened = at.ask(post("opened"));
    at.pass(seconds(60));
    log.opened(opened, PRIYA, at.clock.instant());
    at.pass(seconds(3));
    at.yes(opened, PRIYA);
    RequestId read = at.ask(post("read"));
    at.pass(seconds(30));
    at.yes(read, PRIYA);
    RequestId refused = at.ask(post("refused"));
    at.pass(seconds(10));
    at.no(refused, PRIYA);
    log.forget(at.clock.instant());

    assertThat(traces(PRIYA, week).decisions()).isEqualTo(new Decisions(4, 3, 2, 0));
    assertThat(traces(TOM, week).decisions()).isEqualTo(Decisions.NONE);
    assertThat(traces(PRIYA, week.next()).decisions()).isEqualTo(Decisions.NONE);
  }

  @Test
  void whatWaitedIsHurriedWhenItIsWavedThroughInARow() {
    GateFixture at = gate();
    ReportingWeek week = week(at);
    RequestId first = at.ask(post("first"));
    RequestId second = at.ask(post("second"));
    RequestId third = at.ask(post("third"));
    at.pass(seconds(300));
    at.yes(first, PRIYA);
    at.pass(seconds(1));
    at.yes(second, PRIYA);
    at.pass(seconds(1));
    at.yes(third, PRIYA);

    assertThat(traces(PRIYA, week).decisions()).isEqualTo(new Decisions(3, 3, 2, 0));
  }

  @Test
  void aHurriedYesThatIsReturnedIsMutual() {
    GateFixture at = gate();
    ReportingWeek week = week(at);
    RequestId hers = at.ask(post("hers"));
    at.yes(hers, PRIYA);
    at.yes(hers, TOM);
    at.pass(seconds(60));
    at.yes(at.ask(ofPriya("night-owl")), MARA);

    assertThat(traces(PRIYA, week).decisions()).isEqualTo(new Decisions(1, 1, 1, 1));
    assertThat(traces(MARA, week).decisions()).isEqualTo(new Decisions(1, 1, 1, 1));
    assertThat(traces(TOM, week).decisions()).isEqualTo(new Decisions(1, 1, 1, 0));
  }

  @Test
  void aDeploymentOfWhatIsThereAlreadyIsUnchanged() {
    MemberId anna = known("anna");
    MemberId ben = known("ben");
    append(
        deployment("1", "2026-11-13T09:00:00Z", "anna", "production", "a"),
        deployment("2", "2026-11-16T09:00:00Z", "anna", "production", "a"),
        deployment("3", "2026-11-17T09:00:00Z", "anna", "staging", "a"),
        deployment("4", "2026-11-18T09:00:00Z", "anna", "production", "b"),
        deployment("5", "2026-11-18T09:00:00Z", "ben", "production", "b"),
        deployment("6", "2026-11-19T09:00:00Z", "anna", "production", "a"));

    assertThat(deployments(anna, WEEK)).isEqualTo(new Deployments(4, 1));
    assertThat(deployments(anna, WEEK.previous())).isEqualTo(new Deployments(1, 0));
    assertThat(deployments(ben, WEEK).known()).isEqualTo(1);
    assertThat(deployments(ben, WEEK.next())).isEqualTo(Deployments.NONE);
  }

  @Test
  void deploymentsGoWithTheWeeks() {
    MemberId anna = known("anna");
    append(
        deployment("1", "2026-11-13T09:00:00Z", "anna", "production", "a"),
        deployment("2", "2026-11-18T09:00:00Z", "anna", "production", "a"));

    new JdbiActivityRetention(database()).dropWeeks(WEEK);

    assertThat(deployments(anna, WEEK.previous())).isEqualTo(Deployments.NONE);
    assertThat(deployments(anna, WEEK)).isEqualTo(new Deployments(1, 0));
  }

  @Test
  void whatItsMakerTookBackWithinAWeekIsUndone() {
    MemberId anna = known("anna");
    MemberId ben = known("ben");
    append(
        commit("c1", "2026-11-13T09:00:00Z", "anna"),
        commit("c2", "2026-11-16T09:00:00Z", "anna"),
        commit("c3", "2026-11-16T10:00:00Z", "anna"),
        commit("old", "2026-11-06T09:00:00Z", "anna"));
    append(
        revert("r1", "2026-11-17T09:00:00Z", "anna", "c1"),
        revert("again", "2026-11-18T09:00:00Z", "anna", "c1"),
        revert("r2", "2026-11-18T09:00:00Z", "ben", "c2"),
        revert("r3", "2026-11-24T09:00:00Z", "anna", "c3"),
        revert("r4", "2026-11-18T09:00:00Z", "anna", "old"),
        revert("r5", "2026-11-18T09:00:00Z", "anna", "never-told"));

    assertThat(undone(anna, WEEK)).isEqualTo(1);
    assertThat(undone(ben, WEEK)).isZero();
    assertThat(undone(anna, WEEK.next())).isZero();
    assertThat(traces(ben, WEEK).results()).isNotEmpty();
    assertThat(traces(ben, WEEK.plus(4)).results()).isEmpty();
  }

  @Test
  void aRevertIsNoOutcomeAndMakesNobodyActive() {
    MemberId anna = known("anna");
    append(
        commit("c1", "2026-11-16T09:00:00Z", "anna"),
        revert("r1", "2026-11-17T09:00:00Z", "anna", "c1"));

    ActivityStore store = new JdbiActivityStore(database(), Duration.ofDays(35));
    assertThat(store.outcomes(anna, WEEK)).isEqualTo(Map.of(OutcomeKind.COMMIT, 1L));
    assertThat(store.memberWeek(anna, WEEK).outcomes()).isEqualTo(1);
    assertThat(store.activeDays(WEEK)).isEmpty();
    assertThat(undone(anna, WEEK)).isEqualTo(1);
  }

  @Test
  void whoeverIsForgottenLeavesNothingOfIt() {
    MemberId anna = known("anna");
    MemberId ben = known("ben");
    append(
        deployment("1", "2026-11-16T09:00:00Z", "anna", "production", "a"),
        deployment("2", "2026-11-16T09:00:00Z", "ben", "production", "b"),
        commit("c1", "2026-11-16T09:00:00Z", "anna"),
        revert("r1", "2026-11-17T09:00:00Z", "anna", "c1"));

    var unused =
        database()
            .write(
                "Forgetting",
                connection ->
                    new ActivityErasure(connection, new Pseudonyms(new byte[32]))
                        .erase(List.of(email("anna").toString()), Instant.parse(FORGOTTEN)));

    assertThat(deployments(anna, WEEK)).isEqualTo(Deployments.NONE);
    assertThat(undone(anna, WEEK)).isZero();
    assertThat(deployments(ben, WEEK).known()).isEqualTo(1);
  }

  @Test
  void telemetryThatComesDaysLaterIsLate() {
    MemberId anna = known("anna");
    MemberId ben = known("ben");
    arrive(
        Source.OTLP,
        "2026-11-20",
        Events.prompt("1", "2026-11-17T23:59:00Z", email("anna")),
        Events.prompt("2", "2026-11-16T09:00:00Z", email("anna")),
        Events.prompt("3", "2026-11-18T00:01:00Z", email("anna")),
        Events.prompt("4", "2026-11-19T09:00:00Z", email("ben")),
        Events.outcome("5", "2026-11-16T09:00:00Z", email("ben"), OutcomeKind.COMMIT, 1));

    assertThat(traces(anna, WEEK).arrivals()).isEqualTo(new Arrivals(100, 2));
    assertThat(traces(ben, WEEK).arrivals()).isEqualTo(new Arrivals(100, 0));
    assertThat(traces(anna, WEEK.next()).arrivals()).isEqualTo(Arrivals.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(names = "OTLP", mode = EnumSource.Mode.EXCLUDE)
  void whatComesInByFileOrFromAVendorIsNeverLate(Source source) {
    MemberId anna = known("anna");
    arrive(source, "2026-11-28", Events.prompt("1", "2026-11-16T09:00:00Z", email("anna")));

    assertThat(traces(anna, WEEK).arrivals()).isEqualTo(Arrivals.UNKNOWN);
  }

  private void arrive(Source source, String day, ActivityEvent... events) {
    List<ActivityEvent> all = List.of(events);
    Batch batch = new Batch(source, LocalDate.parse(day), all.size(), all, List.of(), 0, 0);
    assertThat(new JdbiActivityStore(database(), Duration.ofDays(35)).append(List.of(batch)))
        .containsExactly(new Stored(all.size(), 0, 0, 0));
  }

  private long undone(MemberId member, ReportingWeek week) {
    return traces(member, week).results().stream().mapToLong(Results::undone).sum();
  }

  private static ActivityEvent commit(String name, String at, String who) {
    return new ActivityEvent.Outcome(
        head(ActivityEvent.Outcome.id(Instant.parse(at), OutcomeKind.COMMIT, name), who),
        OutcomeKind.COMMIT,
        1,
        true);
  }

  private static ActivityEvent revert(String name, String at, String who, String of) {
    return new ActivityEvent.Revert(
        head(ActivityEvent.Revert.id(Instant.parse(at), name), who),
        ActivityEvent.Outcome.key(OutcomeKind.COMMIT, of),
        true);
  }

  private static EventHead head(EventId id, String who) {
    return new EventHead(
        id, Subject.of(email(who)), "github", Trigger.UNKNOWN, OptionalLong.empty());
  }

  private MemberId known(String name) {
    RosterStore roster = new JdbiRosterStore(database());
    roster.apply(List.of(Rows.known(row(name, "Core"), email(name))), Events.DAY);
    return roster.memberOf(email(name)).orElseThrow();
  }

  private void append(ActivityEvent... events) {
    List<Stored> stored =
        new JdbiActivityStore(database(), Duration.ofDays(35))
            .append(List.of(Events.batch(List.of(events))));
    assertThat(stored).containsExactly(new Stored(events.length, 0, 0, 0));
  }

  private static ActivityEvent deployment(
      String id, String at, String who, String place, String commit) {
    return new ActivityEvent.Outcome(
        Events.head(id, at, email(who), Trigger.UNKNOWN),
        OutcomeKind.DEPLOYMENT,
        1,
        false,
        Optional.of(Deployed.of(place, commit)));
  }

  private Deployments deployments(MemberId member, ReportingWeek week) {
    return traces(member, week).deployments();
  }

  /** The same post by an agent of Priya's. */
  private static Asking ofPriya(String agent) {
    Asking post = post("theirs");
    Action action = post.action();
    return new Asking(
        new Action(
            new AgentId(agent),
            PRIYA,
            action.session(),
            action.tool(),
            action.kind(),
            action.target(),
            action.argumentsHash(),
            action.environment(),
            action.onBehalfOf()),
        post.arguments(),
        post.words(),
        post.patience(),
        post.key());
  }
}
