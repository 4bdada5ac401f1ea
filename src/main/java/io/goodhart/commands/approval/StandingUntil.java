package io.goodhart.commands.approval;

import io.goodhart.approvals.request.StandingGrant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Until when a kind of action may be approved: the end of the working day, or some hours. */
final class StandingUntil {
  private static final String PREFIX = "until-";
  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final int OTHERWISE_HOURS = 4;
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("HH:mm z", Locale.ENGLISH);

  private StandingUntil() {}

  /** The time that is offered to somebody with this zone. */
  static Instant suggested(Instant now, ZoneId zone) {
    ZonedDateTime local = now.atZone(zone);
    Instant evening = local.with(EVENING).toInstant();
    boolean fits =
        !evening.isBefore(now.plus(SHORTEST)) && !evening.isAfter(now.plus(StandingGrant.LONGEST));
    return fits
        ? evening
        : local.truncatedTo(ChronoUnit.HOURS).plusHours(OTHERWISE_HOURS).toInstant();
  }

  /** The time as somebody's clock shows it. */
  static String shown(Instant until, ZoneId zone) {
    return SHOWN.format(until.atZone(zone));
  }

  /** The word by which the choice comes back. */
  static String written(Instant until) {
    return PREFIX + until.getEpochSecond();
  }

  /** The time of that word; empty if it is none, is over, or is too far away. */
  static Optional<Instant> read(String word, Instant now) {
    if (!word.matches(PREFIX + "\\d{1,11}")) {
      return Optional.empty();
    }
    Instant until = Instant.ofEpochSecond(Long.parseLong(word.substring(PREFIX.length())));
    return Optional.of(until)
        .filter(time -> time.isAfter(now) && !time.isAfter(now.plus(StandingGrant.LONGEST)));
  }
}
