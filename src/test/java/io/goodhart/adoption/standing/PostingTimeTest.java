package io.goodhart.adoption.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.TeamId;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PostingTimeTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final PostingWindow WINDOW =
      new PostingWindow(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(11, 0));

  private static Key key(String secret) {
    return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  private static LocalTime time(long team, ReportingWeek week, String secret) {
    return PostingTime.of(new TeamId(team), week, WINDOW, key(secret));
  }

  @Test
  void everyReplicaDrawsTheSameMinute() {
    assertThat(time(1, WEEK, "secret")).isEqualTo(time(1, WEEK, "secret"));
  }

  /** Worked out apart from this code, with Python's hmac module. */
  @Test
  void theMinuteIsThatOfTheKeyedHash() {
    assertThat(time(1, WEEK, "secret")).isEqualTo(LocalTime.of(10, 35));
    assertThat(time(2, WEEK, "secret")).isEqualTo(LocalTime.of(10, 6));
  }

  @Test
  void teamWeekAndKeyAllDecide() {
    Set<LocalTime> drawn = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      drawn.add(time(1 + i, WEEK, "secret"));
      drawn.add(time(1, WEEK.plus(i), "secret"));
      drawn.add(time(1, WEEK, "secret" + i));
    }

    assertThat(drawn).hasSizeGreaterThan(8);
  }

  @Test
  void everyMinuteOfTheWindowIsEquallyLikely() {
    int[] counts = new int[120];
    for (int team = 0; team < 200; team++) {
      for (int week = 0; week < 300; week++) {
        LocalTime at = time(team, WEEK.plus(week), "secret");
        counts[at.toSecondOfDay() / 60 - 9 * 60]++;
      }
    }

    // 500 each with a spread of 22: the sum of squares over 500 is near its mean of 119.
    double squares = 0;
    for (int count : counts) {
      squares += (count - 500.0) * (count - 500.0) / 500;
    }
    assertThat(squares).isCloseTo(119, within(60.0));
  }

  @Test
  void aWindowOfNoLengthIsAFixedTime() {
    PostingWindow fixed =
        new PostingWindow(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(9, 0));

    assertThat(PostingTime.of(new TeamId(7), WEEK, fixed, key("secret")))
        .isEqualTo(LocalTime.of(9, 0));
  }

  @Test
  void aWindowThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(
            () -> new PostingWindow(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(8, 59)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theHoursAfterAPostBeginWithTheNextFullOne() {
    PostingHours hours = PostingHours.of(WINDOW);

    assertThat(hours.starts()).containsExactly(9, 10, 11);
    assertThat(hours.shares()).containsExactly(1 / 120.0, 60 / 120.0, 59 / 120.0);
  }
}
