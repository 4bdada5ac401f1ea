package io.goodhart.commands;

import io.goodhart.digest.Texts;
import io.goodhart.signals.OwnRange;
import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.note.NotedPattern;
import java.util.Locale;

/** Puts what was seen of a pattern into words: the numbers, one's own usual, that of others. */
final class PatternWords {
  private static final int HUNDRED = 100;

  private final Texts texts;

  PatternWords(Texts texts) {
    this.texts = texts;
  }

  /** What was seen, beside what is usual. */
  String say(NotedPattern pattern) {
    PatternKind kind = pattern.kind();
    long counted = Math.round(pattern.seen() * pattern.of());
    return texts.say(
            "note.kind." + kind.code(),
            String.format(Locale.ENGLISH, "%,d", counted),
            String.format(Locale.ENGLISH, "%,d", pattern.of()),
            value(kind, pattern.seen()))
        + " "
        + pattern.own().map(own -> own(kind, own)).orElseGet(() -> texts.say("note.own.none"))
        + " "
        + texts.say("note.others", value(kind, pattern.othersMost()));
  }

  /** What it often is that has nothing to do with looking active. */
  String often(NotedPattern pattern) {
    return texts.say("note.often", texts.say("note.often." + pattern.kind().code()));
  }

  /** A few words for the kind alone. */
  String name(PatternKind kind) {
    return texts.say("note.name." + kind.code());
  }

  private String own(PatternKind kind, OwnRange own) {
    String least = value(kind, own.least());
    String most = value(kind, own.most());
    if (least.equals(most)) {
      return own.most() == 0 && unit(kind) == Unit.SHARE
          ? texts.say("note.own.never")
          : texts.say("note.own.about", most);
    }
    return texts.say("note.own.range", least, most);
  }

  private String value(PatternKind kind, double value) {
    return switch (unit(kind)) {
      case SHARE -> Math.round(HUNDRED * Math.max(0, value)) + "%";
      case HOURS -> Words.count(texts, "hours", Math.round(value));
      case TOKENS -> texts.say("note.tokens", Words.large(Math.round(Math.exp(value))));
      case TIMES -> texts.say("note.times", String.format(Locale.ENGLISH, "%.1f", Math.exp(value)));
    };
  }

  /** Most kinds are a share of something; a few are measured otherwise, some as a logarithm. */
  private static Unit unit(PatternKind kind) {
    return switch (kind) {
      case ALL_HOURS -> Unit.HOURS;
      case PADDING, CACHE_READING -> Unit.TOKENS;
      case NO_OUTCOME, UNANSWERED -> Unit.TIMES;
      default -> Unit.SHARE;
    };
  }

  private enum Unit {
    SHARE,
    HOURS,
    TOKENS,
    TIMES
  }
}
