package io.goodhart.ledger;

import java.util.regex.Pattern;

/**
 * Stands for a person in the ledger. Without the installation's key nobody can tell whom it stands
 * for, and it is the same in every entry.
 *
 * @param hex its 64 hexadecimal digits, in lower case
 */
public record PersonKey(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** Refuses anything of another form. */
  public PersonKey {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("A person's key has 64 hexadecimal digits, not: " + hex);
    }
  }
}
