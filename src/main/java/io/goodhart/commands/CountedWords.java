package io.goodhart.commands;

import io.goodhart.adoption.Exclusion;
import io.goodhart.digest.Texts;
import io.goodhart.privacy.OwnStanding.NotCounted;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says to somebody why a week does not count them. */
final class CountedWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private final Texts texts;

  CountedWords(Texts texts) {
    this.texts = texts;
  }

  /** The reason in a sentence; the leave's own reason is known to nobody. */
  String of(NotCounted not) {
    return switch (not.why()) {
      case AWAY ->
          not.awayUntil()
              .map(day -> texts.say("usage.own.away", day(day)))
              .orElseGet(() -> texts.say("usage.own.away.open"));
      case NEW -> texts.say("usage.own.new", day(not.joined()));
      case FEW_DAYS -> texts.say("usage.own.few-days");
      case NOT_MEASURED -> texts.say("usage.own.not-measured");
    };
  }

  /** Whether it says already why nothing was seen. */
  static boolean explainsSilence(NotCounted not) {
    return not.why() == Exclusion.AWAY;
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
