package io.goodhart.activity;

import static io.goodhart.activity.Events.email;
import static io.goodhart.activity.Events.outcome;
import static io.goodhart.activity.Events.prompt;
import static io.goodhart.activity.OutcomeKind.COMMIT;
import static io.goodhart.activity.OutcomeKind.DEPLOYMENT;
import static io.goodhart.activity.OutcomeKind.MERGED_CHANGE;
import static io.goodhart.roster.Rows.in;
import static io.goodhart.roster.Rows.known;
import static io.goodhart.roster.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What every activity store must do with outcomes. */
public abstract class OutcomesContract extends ActivityStoreFixture {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final Alias ANNA = email("anna");
  private static final Alias LOGIN = new Alias(Alias.Kind.VENDOR, "github/anna");
  private static final String MONDAY = "2026-11-16T09:00:00Z";
  private static final String FRIDAY = "2026-11-20T09:00:00Z";
  private static final String SUNDAY_IN_LIMA = "2026-11-16T03:00:00Z";

  private MemberId anna() {
    return member(known(row("anna", "Platform"), ANNA, LOGIN));
  }

  @Test
  void outcomesAreSummedByKindOverAllIdentities() {
    MemberId anna = anna();
    append(
        outcome("1", MONDAY, ANNA, COMMIT, 2),
        outcome("2", FRIDAY, LOGIN, COMMIT, 1),
        outcome("3", FRIDAY, LOGIN, MERGED_CHANGE, 1),
        outcome("4", FRIDAY, email("somebody.else"), DEPLOYMENT, 9));

    assertThat(store().outcomes(anna, WEEK)).isEqualTo(Map.of(COMMIT, 3L, MERGED_CHANGE, 1L));
    assertThat(store().memberWeek(anna, WEEK).outcomes()).isEqualTo(4);
    assertThat(store().outcomes(anna, WEEK.next())).isEmpty();
  }

  @Test
  void theSameOutcomeTwiceCountsOnce() {
    MemberId anna = anna();
    append(outcome("1", MONDAY, ANNA, COMMIT, 2));

    assertThat(append(outcome("1", MONDAY, ANNA, COMMIT, 2))).isEqualTo(new Stored(0, 1, 0, 0));
    assertThat(store().outcomes(anna, WEEK)).isEqualTo(Map.of(COMMIT, 2L));
  }

  @Test
  void anOutcomeWithANameCountsOnceAtWhateverTimeItIsTold() {
    MemberId anna = anna();
    append(named("abc123", MONDAY), named("def456", MONDAY));

    assertThat(append(named("abc123", FRIDAY), named("new", FRIDAY)))
        .isEqualTo(new Stored(1, 1, 0, 0));
    assertThat(append(named("twice", MONDAY), named("twice", FRIDAY)))
        .isEqualTo(new Stored(1, 1, 0, 0));
    assertThat(store().outcomes(anna, WEEK)).isEqualTo(Map.of(COMMIT, 4L));
  }

  @Test
  void anOutcomeAloneMakesNobodyActive() {
    MemberId anna = anna();
    append(outcome("1", MONDAY, ANNA, COMMIT, 1));

    MemberWeek week = store().memberWeek(anna, WEEK);
    assertThat(week.any().isEmpty()).isTrue();
    assertThat(week.deliberate().isEmpty()).isTrue();
    assertThat(week.unclear().isEmpty()).isTrue();
    assertThat(store().activeDays(WEEK)).isEmpty();
    assertThat(store().sightings(List.of(anna), WEEK, WEEK)).isEmpty();
    assertThat(store().isEmpty(WEEK)).isTrue();
    assertThat(store().turns(anna, WEEK)).isEmpty();
  }

  @Test
  void anOutcomeIsNoLaterActivity() {
    MemberId anna = anna();
    append(prompt("1", MONDAY, ANNA), outcome("2", FRIDAY, ANNA, COMMIT, 1));

    assertThat(store().sightings(List.of(anna), WEEK, WEEK))
        .extracting(Sighting::last)
        .containsExactly(Instant.parse(MONDAY));
    assertThat(store().memberWeek(anna, WEEK).any())
        .isEqualTo(store().memberWeek(anna, WEEK).deliberate());
  }

  @Test
  void anOutcomeOfAStrangerLeavesTheShareOfUnattributedActivityAlone() {
    append(outcome("1", MONDAY, email("stranger"), COMMIT, 1));

    assertThat(store().attribution(WEEK)).isEqualTo(new Attribution(0, 0));
    assertThat(store().unattributed()).isZero();
  }

  @Test
  void outcomesThatCameWithATurnHaveNoKind() {
    MemberId anna = anna();
    EventHead head = Events.head("1", MONDAY, ANNA, Trigger.HUMAN);
    append(
        new ActivityEvent.Turn(
            head, Optional.empty(), TokenUsage.NONE, OptionalLong.empty(), 3, false));

    assertThat(store().memberWeek(anna, WEEK).outcomes()).isEqualTo(3);
    assertThat(store().outcomes(anna, WEEK)).isEmpty();
  }

  @Test
  void aRosterThatComesLateMovesOutcomesIntoTheRightWeek() {
    append(outcome("1", SUNDAY_IN_LIMA, ANNA, COMMIT, 2));

    MemberId anna = member(known(in(row("anna", "Lima"), "America/Lima"), ANNA));

    assertThat(store().outcomes(anna, WEEK.previous())).isEqualTo(Map.of(COMMIT, 2L));
    assertThat(store().outcomes(anna, WEEK)).isEmpty();
    assertThat(store().memberWeek(anna, WEEK).outcomes()).isZero();
  }

  @Test
  void aCumulativeSeriesOfOutcomesCountsItsGrowth() {
    MemberId anna = anna();
    store().append(List.of(Events.totals(List.of(commits(10, 2), commits(20, 5)))));
    elsewhere().append(List.of(Events.totals(List.of(commits(20, 5), commits(30, 6)))));

    assertThat(store().outcomes(anna, WEEK)).isEqualTo(Map.of(COMMIT, 6L));
  }

  private static RunningTotal commits(int seconds, double value) {
    Instant start = Instant.parse(MONDAY);
    return new RunningTotal(
        7,
        start,
        start.plusSeconds(seconds),
        value,
        RunningTotal.Bucket.COMMITS,
        Subject.of(ANNA),
        "claude-code",
        Optional.empty());
  }

  private static ActivityEvent named(String name, String at) {
    Instant time = Instant.parse(at);
    EventHead head =
        new EventHead(
            ActivityEvent.Outcome.id(time, COMMIT, name),
            Subject.of(ANNA),
            "github",
            Trigger.UNKNOWN,
            OptionalLong.empty());
    return new ActivityEvent.Outcome(head, COMMIT, 1, true);
  }
}
