package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.app.config.Secrets;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.DigestConfig;
import io.goodhart.digest.PostingTimes;
import io.goodhart.roster.TeamId;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnTimesTest {
  private static final Instant FROM = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant UNTIL = FROM.plus(Duration.ofHours(2));
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");

  @TempDir private Path folder;

  @Test
  void teamsAndWeeksDifferInsideTheWindowAndStayAsTheyAre() {
    PostingTimes times = times(true);
    Set<Instant> drawn = new HashSet<>();
    for (long team = 1; team <= 20; team++) {
      for (int week = 0; week < 20; week++) {
        Instant moment = times.choose(new TeamId(team), WEEK.plus(week), FROM, UNTIL);
        assertThat(moment).isBetween(FROM, UNTIL);
        assertThat(times(true).choose(new TeamId(team), WEEK.plus(week), FROM, UNTIL))
            .isEqualTo(moment);
        drawn.add(moment);
      }
    }

    assertThat(drawn).hasSizeGreaterThan(60);
  }

  @Test
  void withoutTheExperimentEveryPostComesWhenItsWindowBegins() {
    assertThat(times(false).choose(new TeamId(1), WEEK, FROM, UNTIL)).isEqualTo(FROM);
    assertThat(times(false)).isEqualTo(PostingTimes.EARLIEST);
  }

  private PostingTimes times(boolean experiment) {
    return DrawnTimes.of(
        new DigestConfig(
            DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(11, 0), experiment, Map.of()),
        InstallationKey.of(Secrets.from(Map.of()), true, folder));
  }
}
