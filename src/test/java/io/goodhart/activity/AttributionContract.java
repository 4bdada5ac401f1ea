package io.goodhart.activity;

import static io.goodhart.activity.Events.email;
import static io.goodhart.activity.Events.head;
import static io.goodhart.activity.Events.prompt;
import static io.goodhart.roster.Rows.in;
import static io.goodhart.roster.Rows.joining;
import static io.goodhart.roster.Rows.known;
import static io.goodhart.roster.Rows.leaving;
import static io.goodhart.roster.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Agent;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose activity it is, and into which day and week of theirs it falls. */
public abstract class AttributionContract extends ActivityStoreFixture {
  private static final Alias ANNA = email("anna");
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");

  /** Monday morning in Tokyo, Sunday evening in Berlin and Lima. */
  private static final String MONDAY_IN_TOKYO = "2026-11-15T20:00:00Z";

  /** Monday morning in Tokyo and Berlin, Sunday evening in Lima. */
  private static final String SUNDAY_IN_LIMA = "2026-11-16T03:00:00Z";

  private long prompts(MemberId member, ReportingWeek week) {
    return store().memberWeek(member, week).prompts();
  }

  private static DayBits monday() {
    return DayBits.of(DayOfWeek.MONDAY);
  }

  private static DayBits sunday() {
    return DayBits.of(DayOfWeek.SUNDAY);
  }

  @Test
  void aLaterAliasAttributesWhatWasStoredBefore() {
    append(prompt("1", "2026-11-17T09:00:00Z", ANNA));
    assertThat(store().unattributed()).isEqualTo(1);

    MemberId anna = member(row("anna", "Platform"));
    roster().addAlias(anna, ANNA);

    assertThat(store().unattributed()).isZero();
    assertThat(prompts(anna, WEEK)).isEqualTo(1);
  }

  @Test
  void theActivityOfAnIdentityIsCountedWhoeverItBelongsTo() {
    append(prompt("1", "2026-11-10T09:00:00Z", ANNA));
    append(prompt("2", "2026-11-17T09:00:00Z", ANNA));
    append(prompt("3", "2026-11-17T09:00:00Z", email("ben")));

    assertThat(store().eventsOf(ANNA)).isEqualTo(2);
    assertThat(store().eventsOf(email("nobody"))).isZero();
  }

  @Test
  void theWeekIsTheOneOfThePrimaryTeamsClocks() {
    MemberId anna =
        member(
            known(in(row("anna", "Tokyo"), "Asia/Tokyo"), ANNA),
            in(row("anna", "Lima"), "America/Lima"),
            in(row("ben", "Lima"), "America/Lima"));

    append(prompt("1", MONDAY_IN_TOKYO, ANNA));

    assertThat(store().memberWeek(anna, WEEK).deliberate()).isEqualTo(monday());
    assertThat(store().isEmpty(WEEK.previous())).isTrue();
  }

  @Test
  void whoIsInNoTeamHasTheDefaultZone() {
    append(prompt("1", MONDAY_IN_TOKYO, ANNA), prompt("2", SUNDAY_IN_LIMA, ANNA));

    assertThat(store().attribution(WEEK.previous()).events()).isEqualTo(1);
    assertThat(store().attribution(WEEK).events()).isEqualTo(1);
  }

  @Test
  void activityBeforeAndAfterAMoveIsDatedByTheClocksOfItsDay() {
    MemberId anna =
        member(
            known(in(leaving(row("anna", "Lima"), "2026-11-10"), "America/Lima"), ANNA),
            in(joining(row("anna", "Tokyo"), "2026-11-11"), "Asia/Tokyo"));

    append(prompt("1", "2026-11-09T03:00:00Z", ANNA), prompt("2", MONDAY_IN_TOKYO, ANNA));

    assertThat(store().memberWeek(anna, WEEK.plus(-2)).deliberate()).isEqualTo(sunday());
    assertThat(store().memberWeek(anna, WEEK).deliberate()).isEqualTo(monday());
    assertThat(prompts(anna, WEEK.previous())).isZero();
  }

  @Test
  void aRosterThatComesLateMovesActivityIntoTheRightWeek() {
    append(prompt("1", SUNDAY_IN_LIMA, ANNA), prompt("2", "2026-11-17T09:00:00Z", ANNA));
    assertThat(store().attribution(WEEK).events()).isEqualTo(2);

    MemberId anna = member(known(in(row("anna", "Lima"), "America/Lima"), ANNA));

    assertThat(store().memberWeek(anna, WEEK.previous()).deliberate()).isEqualTo(sunday());
    assertThat(prompts(anna, WEEK)).isEqualTo(1);
    assertThat(store().turns(anna, WEEK.previous())).hasSize(1);
    assertThat(store().turns(anna, WEEK)).hasSize(1);
  }

  @Test
  void anAliasThatComesLateMovesActivityIntoTheRightWeek() {
    append(prompt("1", SUNDAY_IN_LIMA, ANNA));
    MemberId anna = member(in(row("anna", "Lima"), "America/Lima"));

    roster().addAlias(anna, ANNA);

    assertThat(prompts(anna, WEEK.previous())).isEqualTo(1);
    assertThat(store().isEmpty(WEEK)).isTrue();
  }

  @Test
  void whatWasStoredAfterTheMoveKnowsTheNewClocks() {
    append(prompt("1", SUNDAY_IN_LIMA, ANNA));
    MemberId anna = member(known(in(row("anna", "Lima"), "America/Lima"), ANNA));

    append(prompt("2", SUNDAY_IN_LIMA, ANNA));
    elsewhere().append(List.of(Events.batch(List.of(prompt("3", SUNDAY_IN_LIMA, ANNA)))));

    assertThat(prompts(anna, WEEK.previous())).isEqualTo(3);
  }

  @Test
  void aTeamThatMovesTakesItsMembersWeeksAlong() {
    MemberId anna = member(known(in(row("anna", "Platform"), "Asia/Tokyo"), ANNA));
    append(prompt("1", SUNDAY_IN_LIMA, ANNA));
    assertThat(prompts(anna, WEEK)).isEqualTo(1);

    member(in(row("anna", "Platform"), "America/Lima"));

    assertThat(prompts(anna, WEEK.previous())).isEqualTo(1);
    assertThat(prompts(anna, WEEK)).isZero();
  }

  @Test
  void anAgentsActivityBelongsToItsOwner() {
    MemberId anna = member(known(in(row("anna", "Lima"), "America/Lima"), ANNA));
    Alias bot = Alias.slackBot("T1", "B1");
    append(new ActivityEvent.AgentAction(head("1", SUNDAY_IN_LIMA, bot, Trigger.AGENT)));
    assertThat(store().unattributed()).isEqualTo(1);

    agents()
        .save(new Agent("T1", "B1", Optional.empty(), Optional.empty(), "x", Optional.of(anna)));

    MemberWeek week = store().memberWeek(anna, WEEK.previous());
    assertThat(week.agentActions()).isEqualTo(1);
    assertThat(week.any()).isEqualTo(sunday());
    assertThat(week.deliberate().isEmpty()).isTrue();
    assertThat(store().unattributed()).isZero();
  }

  @Test
  void aNoisyAgentWithoutAnOwnerHidesNoPerson() {
    MemberId anna = member(known(row("anna", "Platform"), ANNA));
    Alias bot = Alias.slackBot("T1", "B1");
    append(prompt("1", "2026-11-17T09:00:00Z", ANNA), prompt("2", "2026-11-17T09:00:00Z", bot));
    for (int i = 0; i < 50; i++) {
      append(
          new ActivityEvent.AgentAction(
              head("noise" + i, "2026-11-17T10:00:00Z", bot, Trigger.AGENT)));
    }

    assertThat(store().attribution(WEEK)).isEqualTo(new Attribution(2, 1));
    assertThat(store().unattributed()).isEqualTo(51);
    assertThat(prompts(anna, WEEK)).isEqualTo(1);
  }

  @Test
  void aChainOfAgentsMakesNobodyActive() {
    MemberId anna = member(known(row("anna", "Platform"), ANNA));
    Alias bot = Alias.slackBot("T1", "B1");
    agents()
        .save(new Agent("T1", "B1", Optional.empty(), Optional.empty(), "x", Optional.of(anna)));
    append(new ActivityEvent.AgentAction(head("1", "2026-11-17T10:00:00Z", bot, Trigger.CHAIN)));

    MemberWeek week = store().memberWeek(anna, WEEK);
    assertThat(week.any().isEmpty()).isTrue();
    assertThat(week.agentActions()).isEqualTo(1);
  }

  @Test
  void theHourThatComesTwiceBelongsToOneSunday() {
    append(
        prompt("1", "2026-10-25T00:30:00Z", ANNA),
        prompt("2", "2026-10-25T01:30:00Z", ANNA),
        prompt("3", "2026-10-25T22:59:59.999Z", ANNA),
        prompt("4", "2026-10-25T23:00:00Z", ANNA));
    MemberId anna = member(known(row("anna", "Platform"), ANNA));

    ReportingWeek week = ReportingWeek.parse("2026-W43");
    assertThat(store().memberWeek(anna, week).deliberate()).isEqualTo(sunday());
    assertThat(prompts(anna, week)).isEqualTo(3);
    assertThat(store().memberWeek(anna, week.next()).deliberate()).isEqualTo(monday());
  }

  @Test
  void theWeekWithoutAnHourEndsAnHourEarlier() {
    append(
        prompt("1", "2026-03-29T21:59:59.999Z", ANNA), prompt("2", "2026-03-29T22:00:00Z", ANNA));
    MemberId anna = member(known(row("anna", "Platform"), ANNA));

    ReportingWeek week = ReportingWeek.parse("2026-W13");
    assertThat(prompts(anna, week)).isEqualTo(1);
    assertThat(prompts(anna, week.next())).isEqualTo(1);
  }
}
