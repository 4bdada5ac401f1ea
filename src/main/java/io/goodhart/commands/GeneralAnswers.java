package io.goodhart.commands;

import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.privacy.DisclosureRules;
import io.goodhart.privacy.Retention;
import java.time.Duration;

/** Answers that are the same for everybody. */
public final class GeneralAnswers {
  private static final int LONGEST_QUOTE = 40;

  private final Texts texts;
  private final AdoptionConfig config;
  private final Duration rawKept;

  /**
   * Explains these rules with these texts.
   *
   * @param rawKept for how long raw records are kept
   */
  public GeneralAnswers(Texts texts, AdoptionConfig config, Duration rawKept) {
    this.texts = texts;
    this.config = config;
    this.rawKept = rawKept;
  }

  /** What can be asked. */
  public Message help() {
    return Message.saying(texts.say("usage.help.summary"))
        .section(texts.say("usage.help.own"))
        .section(texts.say("usage.help.shared"))
        .context(texts.say("usage.help.context"))
        .build();
  }

  /** How everything is counted. */
  public Message method() {
    String line =
        texts.say(
            "line." + config.target().operator().code(),
            Integer.toString(config.target().percent()));
    return Message.saying(texts.say("usage.method.summary", line))
        .header(texts.say("usage.method.header", Integer.toString(Adoption.DEFINITION)))
        .section(texts.say("usage.method.active"))
        .section(
            texts.say(
                "usage.method.line",
                line,
                Integer.toString(config.graceDays()),
                Integer.toString(config.minWorkingDays())))
        .section(texts.say("usage.method.strict"))
        .section(
            texts.say(
                "usage.method.seen",
                Integer.toString(config.seenDays()),
                Integer.toString(config.minCoveragePercent())))
        .section(texts.say("usage.method.unseen"))
        .section(
            texts.say(
                "usage.method.who",
                Integer.toString(new DisclosureRules(config.target()).smallestGroup())))
        .context(
            texts.say(
                "usage.method.kept",
                Long.toString(rawKept.toDays()),
                Long.toString(Retention.KEPT.toDays())))
        .build();
  }

  Message someoneElse() {
    return Message.of(texts.say("usage.someone-else"));
  }

  Message unknown(Command.Unknown unknown) {
    String said = quoted(unknown.said());
    if (said.isEmpty()) {
      return Message.of(texts.say("usage.unknown.unreadable"));
    }
    return Message.of(
        unknown
            .nearest()
            .map(near -> texts.say("usage.unknown.near", said, near))
            .orElseGet(() -> texts.say("usage.unknown", said)));
  }

  Message unreadableWeek(Command.UnreadableWeek week) {
    return Message.of(texts.say("usage.bad-week", quoted(week.said())));
  }

  /** What somebody typed, short and free of anything that a surface would format. */
  public static String quoted(String said) {
    return said.replaceAll("[^\\p{L}\\p{N} ._-]", "")
        .strip()
        .codePoints()
        .limit(LONGEST_QUOTE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
