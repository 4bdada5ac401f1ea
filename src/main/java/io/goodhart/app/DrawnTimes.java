package io.goodhart.app;

import io.goodhart.adoption.standing.PostingTime;
import io.goodhart.adoption.standing.PostingWindow;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.DigestConfig;
import io.goodhart.digest.PostingTimes;
import io.goodhart.roster.TeamId;
import java.security.Key;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import javax.crypto.spec.SecretKeySpec;

/**
 * Draws the moment of each post inside its window, so that it can be told whether the post itself
 * causes activity.
 */
record DrawnTimes(Key key) implements PostingTimes {
  /** Draws under the installation's key, if the settings ask for the experiment. */
  static PostingTimes of(DigestConfig config, InstallationKey key) {
    return config.experiment()
        ? new DrawnTimes(new SecretKeySpec(key.derive("posting-time"), "HmacSHA256"))
        : PostingTimes.EARLIEST;
  }

  @Override
  public Instant choose(TeamId team, ReportingWeek week, Instant from, Instant until) {
    LocalTime last = LocalTime.MIDNIGHT.plus(Duration.between(from, until));
    // What is drawn depends on the length of the window alone.
    PostingWindow window = new PostingWindow(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, last);
    LocalTime drawn = PostingTime.of(team, week, window, key);
    return from.plus(ChronoUnit.MINUTES.between(LocalTime.MIDNIGHT, drawn), ChronoUnit.MINUTES);
  }
}
