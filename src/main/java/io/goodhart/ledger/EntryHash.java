package io.goodhart.ledger;

import java.util.regex.Pattern;

/**
 * The check value of an entry or of a text: a SHA-256.
 *
 * @param hex its 64 hexadecimal digits, in lower case
 */
public record EntryHash(String hex) {
  // Above the constant that needs it.
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** What stands before the first entry. */
  public static final EntryHash GENESIS = new EntryHash("0".repeat(64));

  /** Refuses anything that is no SHA-256. */
  public EntryHash {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("A check value has 64 hexadecimal digits, not: " + hex);
    }
  }
}
