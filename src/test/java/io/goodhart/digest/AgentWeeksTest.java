package io.goodhart.digest;

import static io.goodhart.approvals.GateFixture.JONAS;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.Asking;
import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.Effect;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.ReviewOutcome;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.privacy.DisclosedActions;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.Team;
import io.goodhart.testing.Digests;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.InMemoryApprovals;
import io.goodhart.testing.Rosters;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Agents of six people of Payments and of one of Search ask, on a Wednesday. */
class AgentWeeksTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Team PAYMENTS = Rosters.team(1, "Payments");
  private static final Team SEARCH = Rosters.team(2, "Search");
  private static final int PEOPLE = 6;
  private static final long SOMEBODY_OF_SEARCH = 19;

  private final InMemoryApprovals store = new InMemoryApprovals();
  private final GateFixture gate = new GateFixture(store, store);
  private final AgentWeeks weeks =
      new AgentWeeks(
          store,
          new FixedRoster()
              .with(
                  PAYMENTS,
                  LongStream.range(0, PEOPLE).mapToObj(i -> Rosters.member(10 + i)).toList())
              .with(SEARCH, Rosters.member(SOMEBODY_OF_SEARCH)),
          BERLIN,
          gate.clock);
  private final AgentSentence sentence = new AgentSentence(new Texts());
  private int asked;

  AgentWeeksTest() {
    gate.policy.set(Optional.of(GateFixture.asking(1, Tier.LOW)));
    gate.reviewers.set(Set.of(PRIYA, TOM, JONAS));
  }

  @Test
  void whatBecameOfRequestsIsCountedForTheTeamOfWhomTheyWereMadeFor() {
    for (Person decider : List.of(PRIYA, TOM, JONAS)) {
      answered(decider, true, Duration.ofMinutes(4));
      answered(decider, true, Duration.ofMinutes(9));
      answered(decider, false, Duration.ofMinutes(12));
      ask();
    }
    closeTheHour();

    DisclosedActions told = weeks.of(PAYMENTS, WEEK).orElseThrow();

    assertThat(told)
        .isEqualTo(DisclosedActions.of(12, 6, 3, 3, Optional.of(Duration.ofMinutes(9))));
    assertThat(weeks.ofAll(WEEK)).contains(told);
    assertThat(weeks.of(SEARCH, WEEK)).isEmpty();
    assertThat(sentence.ofTeam(told))
        .isEqualTo(
            "*Agent actions.* 12 asked: 6 approved, 3 denied, 3 expired. Median wait 9 minutes.");
    assertThat(sentence.ofAll(told))
        .isEqualTo(
            "*Agents.* 12 actions asked: 6 approved, 3 denied, 3 expired unanswered (an unanswered"
                + " request is a no). Median wait 9 minutes.");
  }

  @Test
  void kindsOfWhichThereWereOneOrTwoAreNotToldApart() {
    for (int i = 0; i < PEOPLE; i++) {
      answered(PRIYA, true, Duration.ofMinutes(1));
    }
    answered(TOM, false, Duration.ofMinutes(1));
    ask();
    ask();
    closeTheHour();

    assertThat(sentence.ofTeam(weeks.of(PAYMENTS, WEEK).orElseThrow()))
        .isEqualTo(
            "*Agent actions.* 9 asked: 6 approved; the other 3 were denied, expired or are open.");
  }

  @Test
  void whereOneOrTwoWereNotApprovedItIsNotToldHowManyWere() {
    for (int i = 0; i < PEOPLE; i++) {
      answered(PRIYA, i > 0, Duration.ofMinutes(1));
    }

    assertThat(sentence.ofAll(weeks.ofAll(WEEK).orElseThrow()))
        .isEqualTo("*Agents.* 6 actions asked; fewer than 3 of them were not approved.");
  }

  @Test
  void theAgentsOfAFewPeopleAreNotToldOf() {
    for (int i = 0; i < 40; i++) {
      gate.ask(forSomebody("again " + i, 10 + i % 4));
    }

    assertThat(weeks.of(PAYMENTS, WEEK)).isEmpty();
    assertThat(weeks.ofAll(WEEK)).isEmpty();
  }

  @Test
  void theAgentOfOnePersonWhoAskedForNearlyEverythingIsNotToldOf() {
    for (int i = 0; i < PEOPLE; i++) {
      ask();
    }
    for (int i = 0; i < 60; i++) {
      gate.ask(forSomebody("more " + i, 10));
    }

    assertThat(weeks.of(PAYMENTS, WEEK)).isEmpty();
  }

  @Test
  void theRestOfAllTeamsGivesNobodyAway() {
    for (int i = 0; i < PEOPLE; i++) {
      ask();
    }
    gate.ask(forSomebody("of Search", SOMEBODY_OF_SEARCH));

    assertThat(weeks.ofAll(WEEK)).map(DisclosedActions::asked).contains(PEOPLE + 1);
    assertThat(weeks.of(PAYMENTS, WEEK)).isEmpty();
  }

  @Test
  void howLongOnePersonTakesToDecideIsNotTold() {
    for (int i = 0; i < 2 * PEOPLE; i++) {
      answered(i < 2 ? TOM : i < 4 ? JONAS : PRIYA, true, Duration.ofMinutes(9));
    }

    assertThat(weeks.of(PAYMENTS, WEEK).orElseThrow().medianWait()).isEmpty();
  }

  @Test
  void whatARuleDecidesAloneIsNotAmongThem() {
    gate.policy.set(Optional.of(GateFixture.policy(Effect.ALLOW, Optional.empty(), "b")));
    for (int i = 0; i < PEOPLE; i++) {
      ask();
    }

    assertThat(weeks.ofAll(WEEK)).isEmpty();
  }

  @Test
  void aRequestCountsInTheWeekInWhichItWasAsked() {
    for (int i = 0; i < PEOPLE; i++) {
      ask();
    }
    gate.pass(Duration.ofDays(7));

    assertThat(weeks.ofAll(WEEK)).map(DisclosedActions::asked).contains(PEOPLE);
    assertThat(weeks.ofAll(WEEK.next())).isEmpty();
    assertThat(weeks.ofAll(WEEK.previous())).isEmpty();
  }

  @Test
  void waitingLongForAnswersIsATipOnceInFourWeeks() {
    DisclosedActions slow = DisclosedActions.of(9, 9, 0, 0, Optional.of(Duration.ofMinutes(38)));
    Tips tips = new Tips(new Texts());
    int told = 0;
    for (int week = 0; week < 12; week++) {
      Digest digest = Digests.of("Payments").in(WEEK.plus(week)).active(31, 38);
      Optional<String> tip = tips.of(digest.beside(digest.background().with(Optional.of(slow))));
      told += tip.isPresent() ? 1 : 0;
      tip.ifPresent(
          said -> assertThat(said).contains("a median of 38 minutes", "another reviewer"));
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

  private void answered(Person by, boolean yes, Duration after) {
    RequestId id = ask();
    gate.pass(after);
    ReviewOutcome unused = yes ? gate.yes(id, by) : gate.no(id, by);
  }

  /** Asks for the next of the people of Payments. */
  private RequestId ask() {
    asked++;
    return gate.ask(forSomebody("hello " + asked, 10 + asked % PEOPLE));
  }

  private void closeTheHour() {
    gate.pass(Duration.ofMinutes(31));
    gate.housekeeping.expire();
  }

  private static Asking forSomebody(String text, long member) {
    Asking asking = post(text);
    Action action = asking.action();
    Person whom =
        new Person(Alias.slackUser("T1", "U" + member), Optional.of(new MemberId(member)));
    return new Asking(
        new Action(
            action.agent(),
            action.owner(),
            action.session(),
            action.tool(),
            action.kind(),
            action.target(),
            action.argumentsHash(),
            action.environment(),
            Optional.of(whom)),
        asking.arguments(),
        asking.words(),
        asking.patience(),
        asking.key());
  }
}
