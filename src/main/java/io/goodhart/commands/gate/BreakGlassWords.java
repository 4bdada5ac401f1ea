package io.goodhart.commands.gate;

import io.goodhart.approvals.breakglass.OpenOutcome;
import io.goodhart.approvals.breakglass.Opening;
import io.goodhart.approvals.codes.CodeOutcome;
import io.goodhart.commands.Words;
import io.goodhart.digest.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Puts a break-glass into words. */
final class BreakGlassWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private final Texts texts;
  private final GateWords words;

  BreakGlassWords(Texts texts) {
    this.texts = texts;
    this.words = new GateWords(texts);
  }

  /** What holds now. */
  String opened(Opening opening, ZoneId zone) {
    return texts.say(
        "glass.opened",
        opening.agent().value(),
        words.kind(opening.kind()),
        GateWords.clock(opening.until(), zone),
        day(opening.due()));
  }

  /** What whoever opened it did, behind their name. */
  String news(Opening opening, ZoneId zone) {
    return texts.say(
        "glass.news",
        opening.reason(),
        opening.agent().value(),
        words.kind(opening.kind()),
        GateWords.clock(opening.from(), zone),
        GateWords.clock(opening.until(), zone),
        day(opening.due()));
  }

  /** What waits for its review, behind the name of whoever opened it. */
  String waiting(Opening opening, int actions, ZoneId zone) {
    return texts.say(
        "glass.line",
        opening.agent().value(),
        words.kind(opening.kind()),
        GateWords.moment(opening.from(), zone),
        opening.reason(),
        actions(actions),
        day(opening.due()));
  }

  String actions(int actions) {
    return Words.count(texts, "glass-actions", actions);
  }

  /** Why nothing was changed. */
  String refused(OpenOutcome outcome) {
    return outcome instanceof OpenOutcome.WithoutCode code
        ? code(code.why())
        : texts.say("glass.refused." + ((OpenOutcome.Refused) outcome).why().code());
  }

  private String code(CodeOutcome why) {
    if (why instanceof CodeOutcome.Wrong wrong) {
      return texts.say("glass.code.wrong", Integer.toString(wrong.triesLeft()));
    } else if (why instanceof CodeOutcome.Locked) {
      return texts.say("glass.code.locked");
    } else if (why instanceof CodeOutcome.Used) {
      return texts.say("glass.code.used");
    } else if (why instanceof CodeOutcome.Missing) {
      return texts.say("glass.code.missing");
    }
    return texts.say("glass.code.none");
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
