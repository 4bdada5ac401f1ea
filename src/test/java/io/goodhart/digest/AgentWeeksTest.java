package io.goodhart.digest;

import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.policy.Effect;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Team;
import io.goodhart.testing.Digests;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.InMemoryApprovals;
import io.goodhart.testing.Rosters;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Mara's agent asks, on a Wednesday; Mara is in Payments. */
class AgentWeeksTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Team PAYMENTS = Rosters.team(1, "Payments");
  private static final Team SEARCH = Rosters.team(2, "Search");

  private final InMemoryApprovals store = new InMemoryApprovals();
  private final GateFixture gate = new GateFixture(store, store);
  private final AgentWeeks weeks =
      new AgentWeeks(
          store,
          new FixedRoster().with(PAYMENTS, Rosters.member(1)).with(SEARCH, Rosters.member(2)),
          gate.clock);
  private final AgentSentence sentence = new AgentSentence(new Texts());

  @Test
  void whatBecameOfRequestsIsCountedForTheTeamOfTheOwner() {
    gate.policy.set(Optional.of(GateFixture.asking(1, Tier.LOW)));
    answered(true, Duration.ofSeconds(20));
    answered(true, Duration.ofMinutes(4));
    gate.redeem(answered(true, Duration.ofMinutes(9)));
    answered(false, Duration.ofMinutes(10));
    gate.ask(post("nobody answers"));
    gate.pass(Duration.ofMinutes(31));
    gate.housekeeping.expire();
    gate.pass(Duration.ofHours(2));

    AgentActions told = weeks.of(PAYMENTS, WEEK).orElseThrow();

    assertThat(told).isEqualTo(new AgentActions(5, 3, 1, 1, 4, Optional.of(Duration.ofMinutes(9))));
    assertThat(weeks.ofAll(WEEK, BERLIN)).contains(told);
    assertThat(weeks.of(SEARCH, WEEK)).isEmpty();
    assertThat(sentence.ofTeam(told))
        .isEqualTo("*Agent actions.* 5 asked: 3 approved, 1 denied, 1 expired.");
    assertThat(sentence.ofAll(told))
        .isEqualTo(
            "*Agents.* 5 actions asked: 3 approved, 1 denied, 1 expired unanswered (an unanswered"
                + " request is a no). Median wait 9 minutes.");
  }

  @Test
  void whatARuleDecidesAloneIsNotAmongThem() {
    gate.policy.set(Optional.of(GateFixture.policy(Effect.ALLOW, Optional.empty(), "b")));
    gate.ask(GateFixture.asking("read", ActionClass.FILE, "a file", Optional.empty()));

    assertThat(weeks.ofAll(WEEK, BERLIN)).isEmpty();
  }

  @Test
  void aRequestCountsInTheWeekInWhichItWasAsked() {
    gate.ask(post("hello"));
    gate.pass(Duration.ofDays(7));

    assertThat(weeks.ofAll(WEEK, BERLIN)).map(AgentActions::asked).contains(1);
    assertThat(weeks.ofAll(WEEK.next(), BERLIN)).isEmpty();
    assertThat(weeks.ofAll(WEEK.previous(), BERLIN)).isEmpty();
  }

  @Test
  void waitingLongForAnswersIsATipOnceInFourWeeks() {
    AgentActions slow = new AgentActions(9, 9, 0, 0, 9, Optional.of(Duration.ofMinutes(38)));
    Tips tips = new Tips(new Texts());
    int told = 0;
    for (int week = 0; week < 12; week++) {
      Digest digest = Digests.of("Payments").in(WEEK.plus(week)).active(31, 38);
      Optional<String> tip = tips.of(digest.beside(digest.background().with(Optional.of(slow))));
      told += tip.isPresent() ? 1 : 0;
      tip.ifPresent(
          said -> assertThat(said).contains("a median of 38 minutes", "a second reviewer"));
      assertThat(tips.of(digest)).isEmpty();
    }

    assertThat(told).isEqualTo(3);
  }

  @Test
  void whereSomeCannotBeSeenTheTipIsToConnect() {
    Tips tips = new Tips(new Texts());
    long told =
        IntStream.range(0, 8)
            .mapToObj(week -> Digests.of("Payments").in(WEEK.plus(week)))
            .map(team -> tips.of(team.active(31, 38, 31, 36, 0, Optional.empty())))
            .flatMap(Optional::stream)
            .filter(tip -> tip.contains("/usage connect"))
            .count();

    assertThat(told).isEqualTo(2);
  }

  private RequestId answered(boolean yes, Duration after) {
    RequestId id = gate.ask(post("hello " + after));
    gate.pass(after);
    if (yes) {
      gate.yes(id, PRIYA);
    } else {
      gate.no(id, TOM);
    }
    return id;
  }
}
