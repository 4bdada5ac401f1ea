package io.goodhart.edge.sql.signals;

import static io.goodhart.approvals.GateFixture.MARA;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.Asking;
import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.habits.ReviewLog;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.approvals.JdbiApprovalStore;
import io.goodhart.edge.sql.approvals.JdbiPauseStore;
import io.goodhart.edge.sql.approvals.JdbiReviewLog;
import io.goodhart.signals.week.Decisions;
import io.goodhart.signals.week.Traces;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What else is known of a week, as every database keeps it. */
abstract class WeekTracesContract {
  protected abstract Database database();

  private Traces traces(Person person, ReportingWeek week) {
    return database()
        .read("Reading what else was known", handle -> WeekTraces.read(handle, week))
        .of(person.member().orElseThrow(), Stretch.of(week, ZoneOffset.UTC));
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
