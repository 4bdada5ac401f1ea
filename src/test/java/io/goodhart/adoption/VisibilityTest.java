package io.goodhart.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.testing.FixedActivity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibilityTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final MemberId ANNA = new MemberId(1);
  private static final MemberId BEN = new MemberId(2);

  private final FixedActivity activity = new FixedActivity();

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
    activity.through(ANNA, "codex", Instant.parse(at));

    assertThat(new Visibility(activity, days).of(List.of(ANNA), WEEK).containsKey(ANNA))
        .isEqualTo(seen);
  }

  @Test
  void whoWasNeverHeardOfCannotBeSeen() {
    activity.unseen(1, 2);

    assertThat(visible()).isEmpty();
  }

  @Test
  void whoOnlyWroteInSlackCanBeSeenThroughIt() {
    activity.through(ANNA, "slack", Instant.parse("2026-11-02T09:00:00Z")).unseen(2);

    assertThat(visible()).containsExactly(Map.entry(ANNA, tools("slack")));
  }

  @Test
  void everyToolOfTheLastDaysIsNamed() {
    activity
        .through(ANNA, "slack", Instant.parse("2026-11-02T09:00:00Z"))
        .through(ANNA, "codex", Instant.parse("2026-11-18T09:00:00Z"))
        .through(ANNA, "cursor", Instant.parse("2026-08-18T09:00:00Z"))
        .through(BEN, "codex", Instant.parse("2026-11-18T09:00:00Z"));

    assertThat(visible()).isEqualTo(Map.of(ANNA, tools("codex", "slack"), BEN, tools("codex")));
  }

  @Test
  void aLightUserOfLongStandingCanBeSeenWhileSilent() {
    activity
        .through(
            ANNA,
            "codex",
            Instant.parse("2026-06-10T09:00:00Z"),
            Instant.parse("2026-07-22T09:00:00Z"),
            Instant.parse("2026-09-02T09:00:00Z"),
            Instant.parse("2026-10-14T09:00:00Z"))
        .unseen(2);

    assertThat(visible()).containsExactly(Map.entry(ANNA, tools("codex")));
  }

  @Test
  void aDailyUserWhoFellSilentCannotBeSeenFromSomeDayOn() {
    for (int day = 0; day < 60; day++) {
      activity.through(
          ANNA, "codex", Instant.parse("2026-10-14T09:00:00Z").minusSeconds(day * 86_400L));
    }
    activity.unseen(2);

    assertThat(visible()).isEmpty();
    assertThat(new Visibility(activity, 28).of(List.of(ANNA), WEEK.plus(-2))).containsKey(ANNA);
  }

  @Test
  void aPastWeekStaysAsItWasWhateverCameLater() {
    activity
        .through(
            ANNA,
            "codex",
            Instant.parse("2026-08-03T09:00:00Z"),
            Instant.parse("2026-12-01T09:00:00Z"))
        .unseen(2);

    assertThat(visible()).isEmpty();
  }

  private Map<MemberId, SortedSet<String>> visible() {
    return new Visibility(activity, 28).of(List.of(ANNA, BEN), WEEK);
  }

  private static SortedSet<String> tools(String... names) {
    return new TreeSet<>(List.of(names));
  }
}
