package io.goodhart.digest;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.privacy.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A team's last weeks, oldest first.
 *
 * @param weeks the digests of consecutive weeks
 */
public record Trend(List<Digest> weeks) {
  /** Copies the list. */
  public Trend {
    weeks = List.copyOf(weeks);
  }

  /** The {@code count} weeks that end with {@code last}. */
  public static Trend upTo(
      ReportingWeek last, int count, Function<ReportingWeek, Digest> compiler) {
    List<Digest> weeks = new ArrayList<>();
    for (int back = count - 1; back >= 0; back--) {
      weeks.add(compiler.apply(last.plus(-back)));
    }
    return new Trend(weeks);
  }

  /** The weeks in words, such as {@code 68, 71, cannot say, 82 percent}. */
  public String in(Texts texts) {
    return texts.say(
        "trend.percent", String.join(", ", weeks.stream().map(week -> word(week, texts)).toList()));
  }

  private static String word(Digest digest, Texts texts) {
    if (digest.adoption().active() instanceof Figure.Range active && active.isExact()) {
      String percent = Percent.whole(active.from(), digest.adoption().eligible());
      return percent.substring(0, percent.length() - 1);
    }
    return texts.say("status.lower." + digest.status().code());
  }
}
