package io.goodhart.edge.sql.signals;

import static io.goodhart.activity.Events.email;
import static io.goodhart.approvals.GateFixture.MARA;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.post;
import static io.goodhart.roster.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Deployed;
import io.goodhart.activity.Events;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.Stored;
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
import io.goodhart.edge.sql.activity.JdbiActivityRetention;
import io.goodhart.edge.sql.activity.JdbiActivityStore;
import io.goodhart.edge.sql.approvals.JdbiApprovalStore;
import io.goodhart.edge.sql.approvals.JdbiPauseStore;
import io.goodhart.edge.sql.approvals.JdbiReviewLog;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Rows;
import io.goodhart.signals.week.Decisions;
import io.goodhart.signals.week.Deployments;
import io.goodhart.signals.week.Traces;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What else is known of a week, as every database keeps it. */
abstract class WeekTracesContract {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");

  protected abstract Database database();

  private Traces traces(Person person, ReportingWeek week) {
    return traces(person.member().orElseThrow(), week);
  }

  private Traces traces(MemberId member, ReportingWeek week) {
    return database()
        .read("Reading what else was known", handle -> WeekTraces.read(handle, week))
        .of(member, Stretch.of(week, ZoneOffset.UTC));
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
    assertThat(traces(TOM, week)).isEqualTo(Traces.NONE);
    assertThat(traces(PRIYA, week.next())).isEqualTo(Traces.NONE);
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
