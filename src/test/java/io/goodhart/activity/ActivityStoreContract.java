package io.goodhart.activity;

import static io.goodhart.activity.Events.batch;
import static io.goodhart.activity.Events.call;
import static io.goodhart.activity.Events.email;
import static io.goodhart.activity.Events.head;
import static io.goodhart.activity.Events.prompt;
import static io.goodhart.roster.Rows.known;
import static io.goodhart.roster.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.ActivityEvent.AgentAction;
import io.goodhart.activity.ActivityEvent.Turn;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What every activity store must do with events. */
public abstract class ActivityStoreContract extends ActivityStoreFixture {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final Alias ANNA = email("anna");
  private static final String MONDAY = "2026-11-16T09:00:00Z";
  private static final String FRIDAY = "2026-11-20T09:00:00Z";

  private MemberId anna() {
    return member(known(row("anna", "Platform"), ANNA, Alias.slackUser("T1", "U1")));
  }

  private static ActivityEvent turn(String id, String at, int outcomes, OptionalLong fingerprint) {
    EventId key = EventId.of(Instant.parse(at), id);
    EventHead head =
        new EventHead(key, Subject.of(ANNA), "codex", Trigger.HUMAN, OptionalLong.of(-7));
    TokenUsage tokens = new TokenUsage(100, 20, 3, 4);
    return new Turn(head, Optional.of("gpt"), tokens, fingerprint, outcomes, true);
  }

  @Test
  void theSameEventTwiceIsADuplicate() {
    assertThat(append(prompt("1", MONDAY, ANNA))).isEqualTo(new Stored(1, 0, 0, 0));
    assertThat(append(prompt("1", MONDAY, ANNA))).isEqualTo(new Stored(0, 1, 0, 0));
  }

  @Test
  void theSameEventTwiceInOneDeliveryIsADuplicateToo() {
    Stored stored = append(prompt("1", MONDAY, ANNA), prompt("1", MONDAY, ANNA));

    assertThat(stored).isEqualTo(new Stored(1, 1, 0, 0));
    assertThat(store().attribution(WEEK).events()).isEqualTo(1);
  }

  @Test
  void eachDeliveryIsToldItsOwnOutcome() {
    List<Stored> outcomes =
        store()
            .append(
                List.of(
                    batch(List.of(prompt("1", MONDAY, ANNA), prompt("2", MONDAY, ANNA))),
                    new Batch(Source.SLACK, Events.DAY, 5, List.of(), List.of(), 3, 2),
                    batch(List.of(prompt("2", MONDAY, ANNA)))));

    assertThat(outcomes)
        .containsExactly(new Stored(2, 0, 0, 0), new Stored(0, 0, 2, 3), new Stored(0, 1, 0, 0));
  }

  @Test
  void whatIsNewAmongManyIsToldFromWhatIsNot() {
    append(prompt("1999", MONDAY, ANNA));
    List<ActivityEvent> many = new ArrayList<>();
    for (int i = 0; i < 2_010; i++) {
      many.add(prompt(Integer.toString(i), MONDAY, ANNA));
    }

    List<Stored> outcomes =
        store().append(List.of(batch(List.of(prompt("new", MONDAY, ANNA))), batch(many)));

    assertThat(outcomes).containsExactly(new Stored(1, 0, 0, 0), new Stored(2_009, 1, 0, 0));
    assertThat(store().attribution(WEEK).events()).isEqualTo(2_011);
  }

  @Test
  void aMembersWeekSumsAllTheirIdentities() {
    MemberId anna = anna();
    append(
        prompt("1", MONDAY, ANNA),
        prompt("2", FRIDAY, Alias.slackUser("T1", "U1")),
        prompt("3", FRIDAY, ANNA, Trigger.AGENT),
        new AgentAction(head("4", FRIDAY, ANNA, Trigger.AGENT)),
        call("5", "2026-11-17T09:00:00Z", ANNA, 10, 1),
        turn("6", FRIDAY, 2, OptionalLong.empty()),
        prompt("7", FRIDAY, email("somebody.else")));

    MemberWeek week = store().memberWeek(anna, WEEK);

    DayBits monday = DayBits.of(DayOfWeek.MONDAY);
    DayBits tuesday = DayBits.of(DayOfWeek.TUESDAY);
    DayBits friday = DayBits.of(DayOfWeek.FRIDAY);
    assertThat(week)
        .isEqualTo(
            new MemberWeek(
                anna,
                WEEK,
                monday.or(tuesday).or(friday),
                monday.or(friday),
                tuesday,
                3,
                2,
                1,
                2,
                List.of(
                    new ToolUse("claude-code", 1, new TokenSums(10, 1, 0, 0)),
                    new ToolUse("codex", 1, new TokenSums(100, 20, 3, 4)))));
    assertThat(store().activeDays(WEEK))
        .containsExactly(new ActiveDays(anna, week.any(), week.deliberate(), week.unclear()));
  }

  @Test
  void theActiveDaysOfSomeMembersAreTheirsAlone() {
    MemberId anna = anna();
    append(
        prompt("1", MONDAY, ANNA),
        prompt("2", FRIDAY, Alias.slackUser("T1", "U1")),
        prompt("3", MONDAY, email("somebody.else")));

    List<ActiveDays> everybody = store().activeDays(WEEK);

    assertThat(store().activeDays(List.of(anna), WEEK)).isEqualTo(everybody).hasSize(1);
    assertThat(store().activeDays(List.of(new MemberId(anna.value() + 1)), WEEK)).isEmpty();
    assertThat(store().activeDays(List.of(), WEEK)).isEmpty();
  }

  @Test
  void aWeekWithoutActivityIsEmpty() {
    MemberId anna = anna();
    append(prompt("1", MONDAY, ANNA));

    assertThat(store().memberWeek(anna, WEEK.next()))
        .isEqualTo(MemberWeek.empty(anna, WEEK.next()));
    assertThat(store().activeDays(WEEK.next())).isEmpty();
    assertThat(store().isEmpty(WEEK.next())).isTrue();
    assertThat(store().isEmpty(WEEK)).isFalse();
  }

  @Test
  void usageIsSummedByToolOverEverybodyAndAllWeeks() {
    append(
        call("1", MONDAY, ANNA, 10, 1),
        call("2", "2026-10-01T09:00:00Z", email("ben"), 5, 0),
        call("3", MONDAY, ANNA, 0, 0),
        turn("4", MONDAY, 0, OptionalLong.empty()));

    assertThat(store().usageByTool())
        .containsExactly(
            new ToolUse("claude-code", 2, new TokenSums(15, 1, 0, 0)),
            new ToolUse("codex", 1, new TokenSums(100, 20, 3, 4)));
  }

  @Test
  void activityThatBelongsToNobodyIsCounted() {
    anna();
    Subject nobody = Subject.unattributed(Subject.Unattributed.Reason.NO_IDENTITY);
    EventHead head =
        new EventHead(
            EventId.of(Instant.parse(MONDAY), "3"),
            nobody,
            "codex",
            Trigger.HUMAN,
            OptionalLong.empty());
    append(
        prompt("1", MONDAY, ANNA),
        prompt("2", MONDAY, email("stranger")),
        new ActivityEvent.Prompt(head, OptionalLong.empty()),
        prompt("4", "2026-10-01T09:00:00Z", email("stranger")));

    assertThat(store().attribution(WEEK)).isEqualTo(new Attribution(3, 2));
    assertThat(store().unattributed()).isEqualTo(3);
    assertThat(store().attribution(WEEK.next())).isEqualTo(new Attribution(0, 0));
  }

  @Test
  void turnsKeepWhatTheSignalsLookAt() {
    MemberId anna = anna();
    append(
        turn("1", FRIDAY, 0, OptionalLong.of(-1)),
        prompt("2", MONDAY, ANNA),
        call("3", MONDAY, ANNA, 9, 9));

    assertThat(store().turns(anna, WEEK))
        .containsExactly(
            new TurnSample(
                Instant.parse(MONDAY),
                Trigger.HUMAN,
                OptionalLong.empty(),
                OptionalLong.empty(),
                TokenUsage.NONE,
                0,
                false),
            new TurnSample(
                Instant.parse(FRIDAY),
                Trigger.HUMAN,
                OptionalLong.of(-1),
                OptionalLong.of(-7),
                new TokenUsage(100, 20, 3, 4),
                0,
                true));
  }

  @Test
  void doorsCountWhatCameInAndWhatBecameOfIt() {
    store()
        .append(
            List.of(
                new Batch(
                    Source.IMPORT,
                    Events.DAY,
                    6,
                    List.of(prompt("1", MONDAY, ANNA), prompt("1", MONDAY, ANNA)),
                    List.of(),
                    1,
                    3)));
    store().append(List.of(new Batch(Source.SLACK, Events.DAY, 1, List.of(), List.of(), 0, 1)));
    store().countFailed(Source.IMPORT, Events.DAY.plusDays(1), 4);

    assertThat(store().doorCounts())
        .containsExactlyInAnyOrder(
            new DoorCount(Source.IMPORT, 10, 1, 3, 1, 1, 4),
            new DoorCount(Source.SLACK, 1, 0, 1, 0, 0, 0))
        .allMatch(DoorCount::addsUp);
  }

  @Test
  void anOddNameDoesNotFailItsNeighbours() {
    Alias odd = new Alias(Alias.Kind.VENDOR, "acme/a\0b\uD800");
    EventHead head = head("1", MONDAY, odd, Trigger.HUMAN);
    ActivityEvent call =
        new ActivityEvent.ModelCall(head, Optional.of("m\0".repeat(5_000)), TokenUsage.NONE);

    assertThat(append(call, prompt("2", MONDAY, ANNA)).stored()).isEqualTo(2);
  }

  @Test
  void eventsOfAnyTimeCanBeStored() {
    Stored stored =
        append(
            prompt("1", "1970-01-01T00:00:00Z", ANNA), prompt("2", "9999-12-31T23:59:59Z", ANNA));

    assertThat(stored.stored()).isEqualTo(2);
  }
}
