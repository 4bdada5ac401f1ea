package io.goodhart.digest;

import io.goodhart.privacy.DisclosedUse;
import io.goodhart.privacy.Figure;

/** Says how the other two definitions of active read. */
record UseSentence(Texts texts) {
  String of(DisclosedUse use) {
    String habit = texts.say("usage.team.habit", habit(use.habit()));
    String any =
        use.any()
            .filter(Figure.Range.class::isInstance)
            .map(Figure.Range.class::cast)
            .map(range -> texts.say("usage.team.any", FigureWords.number(range.from())))
            .orElseGet(() -> texts.say("usage.team.any-close"));
    return habit + " " + any;
  }

  private String habit(Figure figure) {
    if (!(figure instanceof Figure.Range range)) {
      return texts.say("status.lower.not_shown");
    }
    if (range.isExact()) {
      return FigureWords.number(range.from());
    }
    return range.from() == 0
        ? texts.say("figure.few")
        : texts.say("figure.at-least", FigureWords.number(range.from()));
  }
}
