package io.goodhart.edge.slack.render;

import java.util.ArrayList;
import java.util.List;

/** Escapes text for Slack's markup and cuts it between code points, never inside an escape. */
final class MrkdwnText {
  static final String ELLIPSIS = "\u2026";

  private MrkdwnText() {}

  /** The escaped text in one piece of at most {@code most} characters. */
  static String shorten(String text, int most) {
    String escaped = escape(text, 0, text.length());
    if (escaped.length() <= most) {
      return escaped;
    }
    int end = fitting(text, 0, most - ELLIPSIS.length());
    return escape(text, 0, end) + ELLIPSIS;
  }

  /** The escaped text in pieces of at most {@code most} characters, cut at lines or words. */
  static List<String> split(String text, int most) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = fitting(text, start, most);
      if (end < text.length()) {
        end = atBreak(text, start, end);
      }
      String piece = escape(text, start, end);
      if (!piece.isBlank()) {
        pieces.add(piece);
      }
      start = end;
    }
    return pieces;
  }

  /** How far the text fits into {@code most} characters once it is escaped. */
  private static int fitting(String text, int start, int most) {
    int end = start;
    int length = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      length += escaped(point).length();
      if (length > most) {
        break;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  /** The end of the last line, or else word, in the second half of the piece. */
  private static int atBreak(String text, int start, int end) {
    int middle = start + (end - start) / 2;
    int line = text.lastIndexOf('\n', end - 1);
    if (line > middle) {
      return line + 1;
    }
    int space = text.lastIndexOf(' ', end - 1);
    return space > middle ? space + 1 : end;
  }

  private static String escape(String text, int start, int end) {
    StringBuilder result = new StringBuilder(end - start);
    text.substring(start, end).codePoints().forEach(point -> result.append(escaped(point)));
    return result.toString();
  }

  private static String escaped(int point) {
    return switch (point) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> Character.toString(point);
    };
  }
}
