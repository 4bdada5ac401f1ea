package io.goodhart.approvals.policy;

import java.util.regex.Pattern;

/**
 * A pattern for names: {@code *} is any run of characters without a slash, {@code **} any run at
 * all, everything else itself. It has to match the whole name, letter by letter.
 */
public final class Glob {
  private final String text;
  private final Pattern pattern;

  /** Reads a pattern of at most 200 characters. */
  public Glob(String text) {
    if (text.isEmpty() || text.length() > 200) {
      throw new IllegalArgumentException("A pattern has 1 to 200 characters");
    }
    this.text = text;
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith("**", at)) {
        while (at < text.length() && text.charAt(at) == '*') {
          at++;
        }
        regex.append(".*");
      } else if (text.charAt(at) == '*') {
        regex.append("[^/]*");
        at++;
      } else {
        String letter = Character.toString(text.codePointAt(at));
        regex.append(Pattern.quote(letter));
        at += letter.length();
      }
    }
    this.pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /** Whether it matches all of the name. */
  public boolean matches(String name) {
    return pattern.matcher(name).matches();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glob glob && text.equals(glob.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
