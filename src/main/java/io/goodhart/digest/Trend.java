package io.goodhart.digest;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.privacy.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    List<String> words = new ArrayList<>();
    int lastNumber = -1;
    for (Digest week : weeks) {
      Optional<String> number = number(week);
      if (number.isPresent()) {
        lastNumber = words.size();
      }
      words.add(number.orElseGet(() -> texts.say("status.lower." + week.status().code())));
    }
    if (lastNumber >= 0) {
      words.set(lastNumber, texts.say("trend.percent", words.get(lastNumber)));
    }
    return String.join(", ", words);
  }

  private static Optional<String> number(Digest digest) {
    return digest.adoption().active() instanceof Figure.Range active && active.isExact()
        ? Optional.of(
            Percent.number(digest.target().percent(), active.from(), digest.adoption().eligible()))
        : Optional.empty();
  }
}
