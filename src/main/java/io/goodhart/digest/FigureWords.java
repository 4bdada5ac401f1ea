package io.goodhart.digest;

import io.goodhart.adoption.Target;
import io.goodhart.privacy.Figure;
import java.util.Locale;

/** Puts counts of people into words, never saying more than the figure does. */
final class FigureWords {
  private final Texts texts;
  private final Target target;

  FigureWords(Texts texts, Target target) {
    this.texts = texts;
    this.target = target;
  }

  /** The line, such as {@code more than 80%}. */
  String line() {
    return texts.say("line." + target.operator().code(), Integer.toString(target.percent()));
  }

  /** A count of people of a group, such as {@code 31 of 38} or {@code 8 or 9 of 9}. */
  String of(Figure.Range figure, int eligible) {
    if (figure.isExact()) {
      return texts.say("figure.exact", number(figure.from()), number(eligible));
    }
    String several = figure.to() - figure.from() == 1 ? "figure.either" : "figure.between";
    String key = figure.from() == 0 ? "figure.or-fewer" : several;
    return texts.say(key, number(figure.from()), number(figure.to()), number(eligible));
  }

  /** The share that goes with an exact count, beside the line: {@code 82%}, {@code exactly 80%}. */
  String share(int count, int eligible) {
    String share = Percent.beside(target.percent(), count, eligible);
    return target.isExactlyAt(count, eligible) ? texts.say("percent.exactly", share) : share;
  }

  /** A count with its share where that is exact: {@code 28 (74%)}, {@code 2 or fewer of 9}. */
  String withShare(Figure.Range figure, int eligible) {
    return figure.isExact()
        ? texts.say("figure.with-share", number(figure.from()), share(figure.from(), eligible))
        : of(figure, eligible);
  }

  /** A count where the group's size was said before: {@code 28}, {@code 2 or fewer of 9}. */
  String brief(Figure.Range figure, int eligible) {
    return figure.isExact() ? number(figure.from()) : of(figure, eligible);
  }

  /** A number as it stands in a sentence. */
  static String number(int count) {
    return String.format(Locale.ENGLISH, "%,d", count);
  }
}
