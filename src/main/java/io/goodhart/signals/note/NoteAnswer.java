package io.goodhart.signals.note;

import java.time.Instant;

/**
 * What the owner of a note said. Nobody has to accept it.
 *
 * @param explanation what it was
 * @param words in their own words; empty if they used none
 * @param at when
 */
public record NoteAnswer(Explanation explanation, String words, Instant at) {
  /** So many characters are kept of somebody's words. */
  public static final int MOST_CHARACTERS = 500;

  /** Refuses words that are too long. */
  public NoteAnswer {
    if (words.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "An answer has up to " + MOST_CHARACTERS + " characters, not " + words.length());
    }
  }
}
