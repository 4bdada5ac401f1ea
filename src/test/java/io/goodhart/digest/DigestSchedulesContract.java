package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.roster.Alias;
import io.goodhart.roster.TeamId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of schedules must do. */
public abstract class DigestSchedulesContract {
  private static final DigestSchedule SCHEDULE =
      new DigestSchedule(
          true,
          DayOfWeek.SUNDAY,
          LocalTime.of(2, 30),
          LocalTime.of(23, 59),
          ZoneId.of("Europe/Berlin"),
          Optional.of("C0PAYMENTS"));

  /** A store that is empty at the start of a test. */
  protected abstract DigestSchedules schedules();

  /** A team that is there. */
  protected abstract TeamId team();

  @Test
  void aTeamOfWhichNobodySaidAnythingHasNone() {
    assertThat(schedules().all()).doesNotContainKey(team());
    assertThat(schedules().changes(team())).isEmpty();
  }

  @Test
  void whatWasSetComesBackWhole() {
    KeptSchedule kept = kept(SCHEDULE, "U1", "2026-11-23T09:00:00.123Z");

    schedules().keep(team(), kept);

    assertThat(schedules().all()).containsEntry(team(), kept);
  }

  @Test
  void theLastOneHoldsAndWhoSetTheOthersStays() {
    KeptSchedule first = kept(SCHEDULE, "U1", "2026-11-23T09:00:00Z");
    KeptSchedule last =
        kept(ScheduleChange.parse("off").applyTo(SCHEDULE), "U2", "2026-11-23T09:00:00Z");

    schedules().keep(team(), first);
    schedules().keep(team(), last);

    assertThat(schedules().all()).containsEntry(team(), last);
    assertThat(schedules().changes(team())).containsExactly(last, first);
  }

  private static KeptSchedule kept(DigestSchedule schedule, String by, String at) {
    return new KeptSchedule(schedule, Alias.slackUser("T1", by), Instant.parse(at));
  }
}
