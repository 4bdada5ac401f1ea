package io.goodhart.commands;

import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;

/** Answers that are the same for everybody. */
public final class GeneralAnswers {
  private static final int LONGEST_QUOTE = 40;

  private final MethodAnswer method;
  private final Texts texts;

  /** Answers with these texts. */
  public GeneralAnswers(MethodAnswer method, Texts texts) {
    this.method = method;
    this.texts = texts;
  }

  /** What can be asked. */
  public Message help() {
    return Message.saying(texts.say("usage.help.summary"))
        .section(texts.say("usage.help.own"))
        .section(texts.say("usage.help.shared"))
        .section(texts.say("usage.help.agents"))
        .section(texts.say("usage.help.leads"))
        .context(texts.say("usage.help.context"))
        .build();
  }

  /** How everything is counted. */
  public Message method() {
    return method.answer();
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
