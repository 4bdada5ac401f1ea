package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.digest.DueDigests.Due;
import io.goodhart.roster.Alias;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.InMemoryDigestSchedules;
import io.goodhart.testing.ReservedKeys;
import io.goodhart.testing.Rosters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDigestsTest {
  private final FixedRoster roster = new FixedRoster();
  private final ReservedKeys outbox = new ReservedKeys();
  private final InMemoryDigestSchedules schedules = new InMemoryDigestSchedules();
  private final DueDigests due = new DueDigests(timetable(DigestConfig.DEFAULT), outbox);

  @ParameterizedTest(name = "{1} in {0}: {2}")
  @CsvSource({
    "Europe/Berlin, 2026-11-23T07:59:59Z, 2026-W46",
    "Europe/Berlin, 2026-11-23T08:00:00Z, 2026-W47",
    "America/Los_Angeles, 2026-11-23T16:59:59Z, 2026-W46",
    "America/Los_Angeles, 2026-11-23T17:00:00Z, 2026-W47",
    "Pacific/Auckland, 2026-11-22T19:59:59Z, 2026-W46",
    "Pacific/Auckland, 2026-11-22T20:00:00Z, 2026-W47",
    "Pacific/Auckland, 2026-11-27T20:00:00Z, 2026-W47",
  })
  void aWeekIsDueFromNineOnItsMondayWhereTheTeamIs(ZoneId zone, Instant now, String week) {
    roster.with(Rosters.team(1, "Payments", zone));

    assertThat(due.at(now)).extracting(one -> one.week().toString()).containsExactly(week);
  }

  @Test
  void whoWasDownForAMonthPostsOne() {
    roster.with(Rosters.team(1, "Payments"));
    outbox.settle("digest:1:2026-W43:1", "C1", Instant.EPOCH);

    assertThat(due.at(Instant.parse("2026-11-26T10:00:00Z")))
        .extracting(Due::key)
        .containsExactly("digest:1:2026-W47:1");
  }

  @Test
  void whatIsReservedIsNotDueAgain() {
    roster.with(Rosters.team(1, "Payments"));
    Instant now = Instant.parse("2026-11-23T08:00:00Z");
    outbox.reserve(due.at(now).get(0).key(), "C1", "", Optional.empty(), now);

    assertThat(due.at(now)).isEmpty();
    assertThat(due.at(Instant.parse("2026-11-30T08:00:00Z"))).hasSize(1);
  }

  @Test
  void aTeamWithoutAChannelGetsNone() {
    roster.with(
        new Team(new TeamId(1), "Payments", ZoneId.of("UTC"), Optional.empty(), Optional.empty()));

    assertThat(due.at(Instant.parse("2026-11-23T10:00:00Z"))).isEmpty();
  }

  private void keep(Team team, String change) {
    DigestSchedule before =
        schedules.all().containsKey(team.id())
            ? schedules.all().get(team.id()).schedule()
            : DigestConfig.DEFAULT.scheduleOf(team);
    schedules.keep(
        team.id(),
        new KeptSchedule(
            ScheduleChange.parse(change).applyTo(before),
            Alias.slackUser("T1", "U1"),
            Instant.EPOCH));
  }

  private Timetable timetable(DigestConfig config) {
    return new Timetable(roster, schedules, config, PostingTimes.EARLIEST);
  }

  @Test
  void teamsComeInOrderOfTheirNames() {
    roster.with(Rosters.team(1, "Search")).with(Rosters.team(2, "Payments"));

    List<Due> found = due.at(Instant.parse("2026-11-23T10:00:00Z"));

    assertThat(found).extracting(one -> one.team().name()).containsExactly("Payments", "Search");
    assertThat(found).extracting(Due::channel).containsExactly("C2", "C1");
  }

  @Test
  void aTeamThatIsTurnedOffGetsNoneAndTheLatestOnceItIsTurnedOn() {
    Team payments = Rosters.team(1, "Payments", ZoneId.of("UTC"));
    roster.with(payments);
    Instant now = Instant.parse("2026-11-24T10:00:00Z");
    keep(payments, "off");
    assertThat(due.at(now)).isEmpty();

    keep(payments, "on");

    assertThat(due.at(now)).extracting(Due::key).containsExactly("digest:1:2026-W47:1");
  }

  @Test
  void whatALeadHasSetWinsOverTheSettings() {
    Team payments = Rosters.team(1, "Payments", ZoneId.of("UTC"));
    roster.with(payments);
    keep(payments, "tuesdays 12:00 Asia/Tokyo #elsewhere");

    assertThat(due.at(Instant.parse("2026-11-24T02:59:59Z")).get(0).week()).hasToString("2026-W46");
    Due found = due.at(Instant.parse("2026-11-24T03:00:00Z")).get(0);
    assertThat(found.week()).hasToString("2026-W47");
    assertThat(found.channel()).isEqualTo("#elsewhere");
  }

  @Test
  void aMoveToAnotherDayGivesNoSecondDigestOfTheWeek() {
    Team payments = Rosters.team(1, "Payments", ZoneId.of("UTC"));
    roster.with(payments);
    Instant monday = Instant.parse("2026-11-23T10:00:00Z");
    outbox.reserve(due.at(monday).get(0).key(), "C1", "", Optional.empty(), monday);

    keep(payments, "fridays 12:00");

    for (int day = 0; day < 7; day++) {
      assertThat(due.at(monday.plusSeconds(day * 86_400L))).isEmpty();
    }
    assertThat(due.at(Instant.parse("2026-12-04T12:00:00Z")))
        .extracting(Due::key)
        .containsExactly("digest:1:2026-W48:1");
  }

  @Test
  void onAnotherDayTheWeekBeforeIsDueUntilThen() {
    roster.with(Rosters.team(1, "Payments", ZoneId.of("UTC")));
    DueDigests fridays =
        new DueDigests(timetable(new DigestConfig(DayOfWeek.FRIDAY, LocalTime.of(12, 0))), outbox);

    assertThat(fridays.at(Instant.parse("2026-11-27T11:59:00Z")).get(0).week())
        .hasToString("2026-W46");
    assertThat(fridays.at(Instant.parse("2026-11-27T12:00:00Z")).get(0).week())
        .hasToString("2026-W47");
  }
}
