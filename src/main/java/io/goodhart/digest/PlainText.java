package io.goodhart.digest;

import java.util.regex.Pattern;

/** Writes a message for a terminal or a file: without markup, one part after another. */
public final class PlainText {
  private static final Pattern BOLD = Pattern.compile("\\*([^*\\n]+)\\*");

  private PlainText() {}

  /** The message; lines end with a line feed, the last one too. */
  public static String of(Message message) {
    StringBuilder text = new StringBuilder();
    for (Message.Part part : message.parts()) {
      text.append(lines(part)).append('\n');
    }
    return text.toString();
  }

  private static String lines(Message.Part part) {
    if (part instanceof Message.Part.Code code) {
      return code.text().indent(4).stripTrailing();
    }
    if (part instanceof Message.Part.Buttons buttons) {
      return "[" + buttons.text() + "]";
    }
    if (part instanceof Message.Part.Table table) {
      return PlainTable.of(table);
    }
    String words = withoutMarkup(part.text());
    if (part instanceof Message.Part.Header) {
      return words + '\n' + "-".repeat(words.length());
    }
    return part instanceof Message.Part.Person person ? person.who().value() + " " + words : words;
  }

  private static String withoutMarkup(String text) {
    return BOLD.matcher(text).replaceAll("$1").replace("`", "");
  }
}
