package io.goodhart.activity;

import static io.goodhart.activity.Events.call;
import static io.goodhart.activity.Events.email;
import static io.goodhart.activity.Events.prompt;
import static io.goodhart.roster.Rows.in;
import static io.goodhart.roster.Rows.known;
import static io.goodhart.roster.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.privacy.ActivityRetention;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store must do with activity that is past its age. */
public abstract class RetentionContract extends ActivityStoreFixture {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final Alias ANNA = email("anna");
  private static final String TUESDAY = "2026-11-17T09:00:00Z";
  private static final String THURSDAY = "2026-11-19T09:00:00Z";
  private static final Instant WEDNESDAY = Instant.parse("2026-11-18T00:00:00Z");

  /** What drops from the store under test. */
  protected abstract ActivityRetention retention();

  /** How many raw events there are. */
  protected abstract long events();

  private MemberId anna() {
    return member(known(row("anna", "Platform"), ANNA));
  }

  private void dropEventsBefore(Instant instant) {
    while (retention().dropEvents(instant) > 0) {
      assertThat(events()).isNotNegative();
    }
  }

  @Test
  void rawEventsGoAndTheirWeekStays() {
    MemberId anna = anna();
    append(prompt("1", TUESDAY, ANNA), prompt("2", THURSDAY, ANNA));
    MemberWeek before = store().memberWeek(anna, WEEK);

    dropEventsBefore(WEDNESDAY);

    assertThat(events()).isEqualTo(1);
    assertThat(store().memberWeek(anna, WEEK)).isEqualTo(before);
  }

  @Test
  void aLargeBacklogGoesInBatchesAndWhollyEvenWhereAllIsOfOneMoment() {
    List<ActivityEvent> many =
        IntStream.range(0, 12_000).mapToObj(i -> prompt("e" + i, TUESDAY, ANNA)).toList();
    List<ActivityEvent> spread =
        IntStream.range(0, 12_000)
            .mapToObj(
                i -> prompt("f" + i, Instant.parse(TUESDAY).minusMillis(i + 1).toString(), ANNA))
            .toList();
    append(many.toArray(ActivityEvent[]::new));
    append(spread.toArray(ActivityEvent[]::new));

    int first = retention().dropEvents(WEDNESDAY);
    dropEventsBefore(WEDNESDAY);

    assertThat(first).isEqualTo(5_000);
    assertThat(events()).isZero();
  }

  @Test
  void whatComesAgainForALostPartIsRefusedAndCountsNothing() {
    MemberId anna = anna();
    append(prompt("1", TUESDAY, ANNA), prompt("2", THURSDAY, ANNA));
    dropEventsBefore(WEDNESDAY);

    assertThat(append(prompt("1", TUESDAY, ANNA), prompt("3", TUESDAY, ANNA)))
        .isEqualTo(new Stored(0, 0, 2, 0));
    assertThat(store().memberWeek(anna, WEEK).prompts()).isEqualTo(2);
  }

  @Test
  void thePartOfAWeekWhoseEventsAreThereTakesMore() {
    anna();
    append(prompt("1", TUESDAY, ANNA), prompt("2", THURSDAY, ANNA));
    dropEventsBefore(WEDNESDAY);

    assertThat(append(prompt("2", THURSDAY, ANNA), prompt("4", THURSDAY, ANNA)))
        .isEqualTo(new Stored(1, 1, 0, 0));
  }

  @Test
  void anOldWeekThatIsEmptyMayBeFilledOnceInAsManyPiecesAsItTakes() {
    MemberId anna = anna();
    append(prompt("1", TUESDAY, ANNA));
    dropEventsBefore(WEDNESDAY);
    ReportingWeek empty = WEEK.plus(-8);
    String then = "2026-09-22T09:00:00Z";

    assertThat(append(prompt("a", then, ANNA))).isEqualTo(new Stored(1, 0, 0, 0));
    assertThat(append(prompt("a", then, ANNA), prompt("b", then, ANNA)))
        .isEqualTo(new Stored(1, 1, 0, 0));
    dropEventsBefore(WEDNESDAY);

    assertThat(append(prompt("a", then, ANNA), prompt("c", then, ANNA)))
        .isEqualTo(new Stored(0, 0, 2, 0));
    assertThat(store().memberWeek(anna, empty).prompts()).isEqualTo(2);
  }

  @Test
  void anotherProcessRefusesToo() {
    anna();
    append(prompt("1", TUESDAY, ANNA));
    ActivityStore elsewhere = elsewhere();
    dropEventsBefore(WEDNESDAY);

    assertThat(elsewhere.append(List.of(Events.batch(List.of(prompt("1", TUESDAY, ANNA))))))
        .containsExactly(new Stored(0, 0, 1, 0));
  }

  @Test
  void aChangeOfZoneKeepsAWeekThatLostEventsWhateverOldWeekWasFilledSince() {
    MemberId anna = anna();
    append(prompt("1", TUESDAY, ANNA), prompt("2", THURSDAY, ANNA));
    dropEventsBefore(WEDNESDAY);
    append(prompt("a", "2026-09-22T09:00:00Z", ANNA));

    roster().apply(List.of(in(known(row("anna", "Platform"), ANNA), "Asia/Tokyo")), TODAY);

    assertThat(store().memberWeek(anna, WEEK).prompts()).isEqualTo(2);
    assertThat(store().memberWeek(anna, WEEK.plus(-8)).prompts()).isEqualTo(1);
  }

  @Test
  void weeksPastTheirAgeGoWithAllThatIsMadeOfThem() {
    MemberId anna = anna();
    append(call("1", TUESDAY, ANNA, 5, 5), prompt("2", TUESDAY, ANNA));
    append(prompt("3", "2026-11-24T09:00:00Z", ANNA));

    retention().dropWeeks(WEEK.next());

    assertThat(store().memberWeek(anna, WEEK)).isEqualTo(MemberWeek.empty(anna, WEEK));
    assertThat(store().turns(anna, WEEK)).isEmpty();
    assertThat(store().sightings(List.of(anna), WEEK, WEEK)).isEmpty();
    assertThat(store().usageByTool()).isEmpty();
    assertThat(store().memberWeek(anna, WEEK.next()).prompts()).isEqualTo(1);
  }

  @Test
  void aSeriesOfLongAgoIsForgotten() {
    store().append(List.of(Events.totals(List.of(point(TUESDAY, 10)))));

    retention().forgetRepeats(WEDNESDAY.minusSeconds(24 * 3600));
    assertThat(store().append(List.of(Events.totals(List.of(point(TUESDAY, 10))))))
        .containsExactly(new Stored(0, 1, 0, 0));

    retention().forgetRepeats(WEDNESDAY);
    assertThat(store().append(List.of(Events.totals(List.of(point(THURSDAY, 12))))))
        .containsExactly(new Stored(1, 0, 0, 0));
    assertThat(store().usageByTool().get(0).tokens().input()).isEqualTo(22);
  }

  @Test
  void theNameOfAnOutcomeOfLongAgoIsForgotten() {
    ActivityEvent commit = named(TUESDAY);
    append(commit);

    retention().forgetRepeats(Instant.parse(TUESDAY));
    assertThat(append(named(THURSDAY))).isEqualTo(new Stored(0, 1, 0, 0));

    retention().forgetRepeats(WEDNESDAY);
    assertThat(append(named(THURSDAY))).isEqualTo(new Stored(1, 0, 0, 0));
  }

  private static ActivityEvent named(String at) {
    Instant time = Instant.parse(at);
    EventHead head =
        new EventHead(
            ActivityEvent.Outcome.id(time, OutcomeKind.COMMIT, "abc123"),
            Subject.of(ANNA),
            "github",
            Trigger.UNKNOWN,
            OptionalLong.empty());
    return new ActivityEvent.Outcome(head, OutcomeKind.COMMIT, 1, true);
  }

  private static RunningTotal point(String at, double value) {
    return new RunningTotal(
        7,
        Instant.parse(TUESDAY),
        Instant.parse(at),
        value,
        RunningTotal.Bucket.INPUT,
        Subject.of(ANNA),
        "openclaw",
        Optional.empty());
  }
}
