package io.goodhart.commands.gate;

import java.util.Optional;

/**
 * What somebody typed behind a word: another word, and the rest in their own words.
 *
 * @param first the first word; may be empty
 * @param rest what stands behind it, without quotes around it and without characters that a surface
 *     would format; may be empty
 */
record Said(String first, String rest) {
  private static final int LONGEST = 200;

  static Said of(String text) {
    String[] words = text.strip().split("\\s+", 2);
    return new Said(words[0], words.length > 1 ? plain(words[1]) : "");
  }

  /** The rest, if there is any. */
  Optional<String> reason() {
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
  }

  /** Own words as they may be shown to others: one line, nothing hidden, at most 200 characters. */
  static String plain(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ")
        .replaceAll("[*_~`\"\u201c\u201d#@<>]", "")
        .strip()
        .codePoints()
        .limit(LONGEST)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
