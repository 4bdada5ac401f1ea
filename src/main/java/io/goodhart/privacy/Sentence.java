package io.goodhart.privacy;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why somebody wants to open data about another person, in their own words, which that person will
 * read.
 *
 * @param text one line of 8 to 300 characters
 */
public record Sentence(String text) {
  private static final int SHORTEST = 8;

  /** The most characters. */
  public static final int LONGEST = 300;

  /** Line breaks, and what would turn the direction of the text around it. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

  /** Refuses one that is too short to say anything, or too long. */
  public Sentence {
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "A reason has " + SHORTEST + " to " + LONGEST + " characters, not " + text.length());
    }
  }

  /** What somebody wrote, in one line; empty if it is too short or too long. */
  public static Optional<Sentence> read(String said) {
    String text = UNSEEN.matcher(said).replaceAll(" ").strip();
    return text.length() < SHORTEST || text.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new Sentence(text));
  }
}
