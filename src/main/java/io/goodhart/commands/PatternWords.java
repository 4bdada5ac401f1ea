package io.goodhart.commands;

import io.goodhart.digest.Texts;
import io.goodhart.signals.OwnRange;
import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.note.NotedPattern;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Puts what was seen of a pattern into words: the numbers, one's own usual, that of others. */
final class PatternWords {
  private static final int HUNDRED = 100;
  private static final MathContext PLACES = new MathContext(2);

  private final Texts texts;

  PatternWords(Texts texts) {
    this.texts = texts;
  }

  /** What was seen, beside what is usual. */
  String say(NotedPattern pattern) {
    PatternKind kind = pattern.kind();
    return String.join(
        " ",
        seen(pattern),
        pattern.own().map(own -> own(kind, own)).orElseGet(() -> texts.say("note.own.none")),
        others(pattern));
  }

  /** What was seen, beside what is usual for others alone. */
  String besideOthers(NotedPattern pattern) {
    return seen(pattern) + " " + others(pattern);
  }

  private String seen(NotedPattern pattern) {
    PatternKind kind = pattern.kind();
    long counted = Math.round((pattern.seen() + kind.byChance()) * pattern.of());
    return texts.say(
        "note.kind." + kind.code(),
        String.format(Locale.ENGLISH, "%,d", counted),
        String.format(Locale.ENGLISH, "%,d", pattern.of()),
        value(kind, pattern.seen()));
  }

  private String others(NotedPattern pattern) {
    return texts.say("note.others", value(pattern.kind(), pattern.othersMost()));
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
    String most = value(kind, own.most());
    if (value(kind, own.least()).equals(most)) {
      return own.most() + kind.byChance() == 0 && unit(kind) == Unit.SHARE
          ? texts.say("note.own.never")
          : texts.say("note.own.about", most);
    }
    return texts.say("note.own.range", number(kind, own.least()), most);
  }

  private String value(PatternKind kind, double value) {
    String number = number(kind, value);
    return switch (unit(kind)) {
      case SHARE -> number + "%";
      case HOURS -> Words.count(texts, "hours", Math.round(value));
      case TOKENS -> texts.say("note.tokens", number);
      case TIMES -> texts.say("note.times", number);
    };
  }

  /** The number without its unit; of tokens as many places as somebody needs. */
  private static String number(PatternKind kind, double value) {
    return switch (unit(kind)) {
      case SHARE -> Long.toString(Math.round(HUNDRED * Math.max(0, value + kind.byChance())));
      case HOURS -> Long.toString(Math.round(value));
      case TOKENS -> Words.large(new BigDecimal(Math.exp(value)).round(PLACES).longValue());
      case TIMES -> String.format(Locale.ENGLISH, "%.1f", Math.exp(value));
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
