package io.goodhart.ledger;

import java.util.regex.Pattern;

/**
 * What an entry records, such as {@code access.read}. Each feature has its own kinds as constants.
 *
 * @param code words in lower case with dots between them, at most 64 characters
 */
public record EntryKind(String code) {
  private static final Pattern FORM = Pattern.compile("(?=.{1,64}$)[a-z]+([.-][a-z]+)*");

  /** Refuses a code of another form. */
  public EntryKind {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("Not a kind of entry: " + code);
    }
  }
}
