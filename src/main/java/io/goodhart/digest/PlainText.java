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
      String line = BOLD.matcher(part.text()).replaceAll("$1").replace("`", "");
      if (part instanceof Message.Part.Header) {
        text.append(line).append('\n').append("-".repeat(line.length())).append('\n');
      } else {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }
}
