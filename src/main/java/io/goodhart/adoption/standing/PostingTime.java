package io.goodhart.adoption.standing;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.TeamId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.time.LocalTime;
import javax.crypto.Mac;

/**
 * At which minute of the window a team's digest of a week is posted.
 *
 * <p>The minute is drawn by a keyed hash (HMAC-SHA-256 of team and week), so that every replica
 * draws the same one, no row has to keep it, and nobody without the key can foresee it. It is what
 * {@link DigestEffect} draws anew.
 */
public final class PostingTime {
  private static final String ALGORITHM = "HmacSHA256";

  private PostingTime() {}

  /**
   * The local time.
   *
   * @param week the week that the digest is about
   * @param key of this installation, for {@code HmacSHA256}
   */
  public static LocalTime of(TeamId team, ReportingWeek week, PostingWindow window, Key key) {
    return window.from().plusMinutes(minute(team, week, window, key));
  }

  /** The same, in minutes from the window's begin. */
  static int minute(TeamId team, ReportingWeek week, PostingWindow window, Key key) {
    byte[] drawn = hash(key, "posting time of team " + team.value() + " for " + week);
    long number = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      number = number << Byte.SIZE | (drawn[i] & 0xff);
    }
    return (int) Long.remainderUnsigned(number, window.minutes());
  }

  private static byte[] hash(Key key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("This key cannot be used with " + ALGORITHM, e);
    }
  }
}
