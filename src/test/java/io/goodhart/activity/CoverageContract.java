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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every activity store must know of who can be seen. */
public abstract class CoverageContract extends ActivityStoreFixture {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final Alias ANNA = email("anna");

  private MemberId anna() {
    return member(known(row("anna", "Platform"), ANNA, Alias.slackUser("T1", "U1")));
  }

  @ParameterizedTest(name = "{0}, {1} days: {2}")
  @CsvSource({
    "2026-11-22T23:59:59Z, 28, true",
    "2026-11-23T00:00:00Z, 28, false",
    "2026-10-26T00:00:00Z, 28, true",
    "2026-10-25T23:59:59Z, 28, false",
    "2026-11-13T00:00:00Z, 10, true",
    "2026-11-12T23:59:59Z, 10, false",
    "2026-11-16T00:00:00Z, 7, true",
    "2026-11-15T23:59:59Z, 7, false",
  })
  void whoWasHeardOfInTheDaysThatEndWithTheWeekCanBeSeen(String at, int days, boolean seen) {
    MemberId anna = anna();

    append(prompt("1", at, ANNA));

    assertThat(store().seen(WEEK, days)).isEqualTo(seen ? Set.of(anna) : Set.of());
  }

  @Test
  void aReportWithoutUsageIsSeenToo() {
    MemberId anna = anna();

    Stored stored = store().append(List.of(totals(List.of(unused("2026-11-17T09:00:00Z"))))).get(0);

    assertThat(stored).isEqualTo(new Stored(0, 0, 1, 0));
    assertThat(store().seen(WEEK, 28)).containsExactly(anna);
    assertThat(store().activeDays(WEEK)).isEmpty();
    assertThat(store().isEmpty(WEEK)).isTrue();
  }

  @Test
  void aPastWeekStaysAsItWasWhateverComesLater() {
    anna();
    append(prompt("1", "2026-08-03T09:00:00Z", ANNA), prompt("2", "2026-12-01T09:00:00Z", ANNA));

    assertThat(store().seen(WEEK, 28)).isEmpty();
  }

  @Test
  void whoCanBeSeenIsKnownByTool() {
    MemberId anna = anna();
    MemberId ben = member(known(row("ben", "Platform"), email("ben")));

    append(prompt("1", "2026-11-17T09:00:00Z", ANNA), prompt("2", "2026-11-17T09:00:00Z", email("ben")));
    store().append(List.of(totals(List.of(unused("2026-11-17T09:00:00Z")))));

    assertThat(store().seenByTool(WEEK, 28))
        .containsOnlyKeys("claude-code", "openclaw")
        .containsEntry("claude-code", Set.of(anna, ben))
        .containsEntry("openclaw", Set.of(anna));
  }

  @Test
  void aLaterAliasMakesSeenWhoWasNot() {
    append(prompt("1", "2026-11-17T09:00:00Z", email("cleo")));
    assertThat(store().seen(WEEK, 28)).isEmpty();

    MemberId cleo = member(known(row("cleo", "Platform"), email("cleo")));

    assertThat(store().seen(WEEK, 28)).containsExactly(cleo);
  }

  @Test
  void aMemberKnowsTheirSourcesOverAllIdentities() {
    MemberId anna = anna();
    append(
        prompt("1", "2026-11-02T09:00:00Z", ANNA),
        prompt("2", "2026-11-17T09:00:00Z", ANNA),
        prompt("3", "2026-11-18T09:00:00Z", ANNA),
        prompt("4", "2026-11-18T10:00:00Z", Alias.slackUser("T1", "U1")));

    assertThat(store().sources(anna))
        .containsExactly(
            new SourceSeen(
                "claude-code",
                Instant.parse("2026-11-02T09:00:00Z"),
                Instant.parse("2026-11-18T10:00:00Z"),
                2));
  }

  @Test
  void aResendChangesNothing() {
    MemberId anna = anna();
    ActivityEvent event = prompt("1", "2026-11-17T09:00:00Z", ANNA);
    append(event);
    List<SourceSeen> once = store().sources(anna);

    store().append(List.of(batch(List.of(event))));

    assertThat(store().sources(anna)).isEqualTo(once);
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
