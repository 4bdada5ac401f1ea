package io.goodhart.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.SourceSeen;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.Team;
import io.goodhart.testing.FixedActivity;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.Rosters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilentSourcesTest {
  private static final Team TEAM = Rosters.team(1, "Payments", ZoneId.of("Europe/Berlin"));
  private static final MemberId ANNA = new MemberId(1);
  private static final String FRIDAY = "2026-11-13T16:00:00Z";

  private final FixedActivity activity = new FixedActivity();
  private final FixedRoster roster = new FixedRoster();
  private final SilentSources sources = new SilentSources(roster, activity, 28);

  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({
    "2026-11-15T12:00:00Z, false",
    "2026-11-17T22:59:59Z, false",
    "2026-11-17T23:00:00Z, true",
    "2026-12-11T15:59:59Z, true",
    "2026-12-11T16:00:00Z, false",
  })
  void aDailySourceIsSilentAfterTwoWholeWorkingDaysByTheTeamsClocks(String now, boolean silent) {
    roster.with(TEAM, Rosters.members(1));
    daily(ANNA, "codex", FRIDAY, 12);

    assertThat(of(now)).isEqualTo(silent ? List.of("codex") : List.of());
  }

  @Test
  void whoIsToldIsToldInTheWeekInWhichASourceWentSilent() {
    roster.with(TEAM, Rosters.members(1));
    daily(ANNA, "codex", FRIDAY, 12);

    assertThat(sources.sinceMonday(TEAM, Instant.parse("2026-11-17T12:00:00Z"))).isEmpty();
    assertThat(sources.sinceMonday(TEAM, Instant.parse("2026-11-18T12:00:00Z")))
        .containsExactly(ANNA);
    assertThat(sources.sinceMonday(TEAM, Instant.parse("2026-11-22T12:00:00Z")))
        .containsExactly(ANNA);
    assertThat(sources.sinceMonday(TEAM, Instant.parse("2026-11-24T12:00:00Z"))).isEmpty();
  }

  @Test
  void whatNeverReportedDailyIsNotSilent() {
    roster.with(TEAM, Rosters.members(1));
    daily(ANNA, "codex", FRIDAY, 7);

    assertThat(of("2026-11-20T12:00:00Z")).isEmpty();
  }

  @Test
  void daysOffAreNotSilence() {
    roster.with(
        TEAM,
        Rosters.away(
            1, List.of(DateSpan.of(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 20)))));
    daily(ANNA, "codex", FRIDAY, 12);

    assertThat(of("2026-11-24T12:00:00Z")).isEmpty();
    assertThat(of("2026-11-25T12:00:00Z")).containsExactly("codex");
  }

  @Test
  void oneOfSeveralSourcesMayBeSilent() {
    roster.with(TEAM, Rosters.members(1));
    daily(ANNA, "codex", FRIDAY, 12);
    daily(ANNA, "claude-code", "2026-11-19T16:00:00Z", 12);

    assertThat(of("2026-11-19T17:00:00Z")).containsExactly("codex");
  }

  @Test
  void whoIsOnNoTeamWorksFromMondayToFriday() {
    daily(ANNA, "codex", FRIDAY, 12);

    assertThat(of("2026-11-17T23:59:59Z")).isEmpty();
    assertThat(of("2026-11-18T00:00:00Z")).containsExactly("codex");
  }

  @Test
  void ofATeamPeopleAreCountedOnceHoweverManySourcesAreSilent() {
    roster.with(TEAM, Rosters.members(9));
    activity.unseen(LongStream.rangeClosed(4, 9).toArray());
    daily(ANNA, "codex", FRIDAY, 12);
    daily(ANNA, "claude-code", FRIDAY, 12);
    daily(new MemberId(2), "codex", FRIDAY, 12);
    daily(new MemberId(3), "codex", "2026-11-19T09:00:00Z", 12);

    assertThat(sources.in(TEAM, Instant.parse("2026-11-19T12:00:00Z"))).isEqualTo(2);
  }

  @Test
  void aPersonWhoLeftTheTeamIsNotCounted() {
    roster.with(TEAM, Rosters.during(1, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 18)));
    daily(ANNA, "codex", FRIDAY, 12);

    assertThat(sources.in(TEAM, Instant.parse("2026-11-18T12:00:00Z"))).isEqualTo(1);
    assertThat(sources.in(TEAM, Instant.parse("2026-11-19T12:00:00Z"))).isZero();
  }

  private List<String> of(String now) {
    return sources.of(ANNA, Instant.parse(now)).stream().map(SourceSeen::tool).toList();
  }

  /** Seen on so many days in a row, the last of them at {@code last}. */
  private void daily(MemberId member, String tool, String last, int days) {
    for (int day = 0; day < days; day++) {
      activity.through(member, tool, Instant.parse(last).minusSeconds(day * 86_400L));
    }
  }
}
