package io.goodhart.commands;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.Texts;
import io.goodhart.digest.WeekName;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Names the days of a week of which somebody says that it was not them. */
final class DisputedWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private DisputedWords() {}

  /** The days one by one, or the week where it is all of them. */
  static String days(Texts texts, ReportingWeek week, DayBits days) {
    if (days.equals(DayBits.ALL)) {
      return texts.say("note.disputed.week", WeekName.brief(week));
    }
    List<String> named =
        Arrays.stream(DayOfWeek.values())
            .filter(days::contains)
            .map(day -> DAY.format(week.monday().plusDays(day.getValue() - 1L)))
            .toList();
    int last = named.size() - 1;
    return last == 0
        ? named.get(0)
        : texts.say("list.and", String.join(", ", named.subList(0, last)), named.get(last));
  }
}
