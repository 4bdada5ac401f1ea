package io.goodhart.activity;

import static io.goodhart.activity.Events.batch;
import static io.goodhart.activity.Events.email;
import static io.goodhart.activity.Events.prompt;
import static io.goodhart.activity.Events.totals;
import static io.goodhart.roster.Rows.known;
import static io.goodhart.roster.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every activity store must know of who was seen. */
public abstract class CoverageContract extends ActivityStoreFixture {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final String MONDAY = "2026-11-16T00:00:00Z";
  private static final String WEDNESDAY = "2026-11-18T09:00:00Z";
  private static final String SUNDAY = "2026-11-22T23:59:59.999Z";
  private static final Alias ANNA = email("anna");

  private MemberId anna() {
    return member(known(row("anna", "Platform"), ANNA, Alias.slackUser("T1", "U1")));
  }

  private List<Sighting> inTheWeek(MemberId... members) {
    return store().sightings(List.of(members), WEEK, WEEK);
  }

  @Test
  void aWeeksSightingsAreOneForEachTool() {
    MemberId anna = anna();

    append(prompt("1", SUNDAY, ANNA), prompt("2", MONDAY, ANNA), prompt("3", WEDNESDAY, ANNA));

    assertThat(inTheWeek(anna))
        .containsExactly(
            new Sighting(
                anna,
                "claude-code",
                WEEK,
                new DayBits(0b100_0101),
                Instant.parse(MONDAY),
                Instant.parse(SUNDAY)));
  }

  @Test
  void somebodyWhoseToolReportedWithoutUseIsSeenAndNotActive() {
    MemberId anna = anna();
    Presence idle = new Presence(Subject.of(ANNA), "copilot", Instant.parse(WEDNESDAY));

    List<Stored> outcomes =
        store()
            .append(
                List.of(
                    new Batch(
                        Source.IMPORT, Events.DAY, 1, List.of(), List.of(), List.of(idle), 0, 1)));

    assertThat(outcomes).containsExactly(new Stored(0, 0, 1, 0));
    assertThat(inTheWeek(anna))
        .singleElement()
        .returns("copilot", Sighting::tool)
        .returns(DayBits.of(DayOfWeek.WEDNESDAY), Sighting::days);
    assertThat(store().activeDays(WEEK)).isEmpty();
  }

  @Test
  void aSightingCarriesOverDeliveries() {
    MemberId anna = anna();

    append(prompt("1", WEDNESDAY, ANNA));
    append(prompt("2", SUNDAY, ANNA));
    append(prompt("3", MONDAY, ANNA));

    assertThat(inTheWeek(anna))
        .singleElement()
        .returns(new DayBits(0b100_0101), Sighting::days)
        .returns(Instant.parse(MONDAY), Sighting::first)
        .returns(Instant.parse(SUNDAY), Sighting::last);
  }

  @Test
  void theWeeksFromTheFirstToTheLastAreReadAndNoOther() {
    MemberId anna = anna();
    append(
        prompt("1", "2026-11-01T23:59:59Z", ANNA),
        prompt("2", "2026-11-02T00:00:00Z", ANNA),
        prompt("3", SUNDAY, ANNA),
        prompt("4", "2026-11-23T00:00:00Z", ANNA));

    assertThat(store().sightings(List.of(anna), WEEK.plus(-2), WEEK))
        .extracting(Sighting::week)
        .containsExactlyInAnyOrder(WEEK.plus(-2), WEEK);
  }

  @Test
  void theWeekIsThatOfUtcWhereverTheTeamIs() {
    MemberId anna = anna();

    append(prompt("1", "2026-11-15T23:30:00Z", ANNA));

    assertThat(store().activeDays(WEEK)).hasSize(1);
    assertThat(inTheWeek(anna)).isEmpty();
    assertThat(store().sightings(List.of(anna), WEEK.previous(), WEEK))
        .flatMap(seen -> seen.dates().toList())
        .containsExactly(LocalDate.of(2026, 11, 15));
  }

  @Test
  void aReportWithoutUsageIsSeenToo() {
    MemberId anna = anna();

    Stored stored = store().append(List.of(totals(List.of(unused(WEDNESDAY))))).get(0);

    assertThat(stored).isEqualTo(new Stored(0, 0, 1, 0));
    assertThat(inTheWeek(anna)).extracting(Sighting::tool).containsExactly("openclaw");
    assertThat(store().activeDays(WEEK)).isEmpty();
    assertThat(store().isEmpty(WEEK)).isTrue();
  }

  @Test
  void onlyTheMembersAskedForAreTold() {
    MemberId anna = anna();
    MemberId ben = member(known(row("ben", "Platform"), email("ben")));
    append(prompt("1", WEDNESDAY, ANNA), prompt("2", WEDNESDAY, email("ben")));

    assertThat(inTheWeek(ben)).extracting(Sighting::member).containsExactly(ben);
    assertThat(inTheWeek(anna, ben))
        .extracting(Sighting::member)
        .containsExactlyInAnyOrder(anna, ben);
    assertThat(inTheWeek()).isEmpty();
  }

  @Test
  void moreMembersMayBeAskedForThanAQueryTakes() {
    MemberId anna = anna();
    append(prompt("1", WEDNESDAY, ANNA));
    Collection<MemberId> many =
        LongStream.range(anna.value(), anna.value() + 1_201).mapToObj(MemberId::new).toList();

    assertThat(store().sightings(many, WEEK, WEEK)).hasSize(1);
  }

  @Test
  void aLaterAliasMakesSeenWhoWasNot() {
    append(prompt("1", WEDNESDAY, email("cleo")));

    MemberId cleo = member(known(row("cleo", "Platform"), email("cleo")));

    assertThat(inTheWeek(cleo)).hasSize(1);
  }

  @Test
  void aMemberIsSeenThroughEveryIdentityOfTheirs() {
    MemberId anna = anna();
    append(
        prompt("1", "2026-11-17T09:00:00Z", ANNA),
        prompt("2", WEDNESDAY, ANNA),
        prompt("3", WEDNESDAY, Alias.slackUser("T1", "U1")));

    assertThat(SourceSeen.of(inTheWeek(anna)))
        .containsExactly(
            new SourceSeen(
                "claude-code", Instant.parse("2026-11-17T09:00:00Z"), Instant.parse(WEDNESDAY), 2));
  }

  @Test
  void aResendChangesNothing() {
    MemberId anna = anna();
    ActivityEvent event = prompt("1", WEDNESDAY, ANNA);
    append(event);
    List<Sighting> once = inTheWeek(anna);

    store().append(List.of(batch(List.of(event))));

    assertThat(inTheWeek(anna)).isEqualTo(once);
  }

  private static RunningTotal unused(String at) {
    return new RunningTotal(
        7,
        Instant.parse(at),
        Instant.parse(at),
        0,
        RunningTotal.Bucket.INPUT,
        Subject.of(ANNA),
        "openclaw",
        Optional.empty());
  }
}
