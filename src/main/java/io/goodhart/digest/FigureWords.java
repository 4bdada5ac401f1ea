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

  /** A count of people of a group, such as {@code 31 of 38}. */
  String of(Figure.Range figure, int eligible) {
    if (figure.isExact()) {
      return texts.say("figure.exact", number(figure.from()), number(eligible));
    }
    String key = figure.from() == 0 ? "figure.or-fewer" : "figure.either";
    return texts.say(key, number(figure.from()), number(figure.to()), number(eligible));
  }

  /** The share that goes with an exact count, beside the line; empty for a coded one. */
  String share(Figure.Range figure, int eligible) {
    return figure.isExact() ? Percent.beside(target, figure.from(), eligible, texts) : "";
  }

  /** A count of a delicate kind: a number, or {@code fewer than 3}. */
  String delicate(Figure figure) {
    if (figure instanceof Figure.Range range && range.isExact()) {
      return number(range.from());
    }
    return texts.say("figure.fewer-than-three");
  }

  /** A number as it stands in a sentence. */
  static String number(int count) {
    return String.format(Locale.ENGLISH, "%,d", count);
  }
}
