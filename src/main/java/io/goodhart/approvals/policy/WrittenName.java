package io.goodhart.approvals.policy;

/**
 * A name as it stands in a path or a command, where it may have wildcards.
 *
 * @param text in small letters
 */
record WrittenName(String text) {
  /** A wildcard with fewer letters of its own may mean anything. */
  private static final int LEAST_LETTERS = 2;

  /** Whether what the pattern names could be meant; its letters are small. */
  boolean mayBe(Glob wanted) {
    return wanted.matches(text)
        || wanted.matches(withoutTrailingDots())
        || (isAimed() && wanted.toString().indexOf('*') < 0 && reaches(wanted.toString()));
  }

  /** Windows leaves them out. */
  private String withoutTrailingDots() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '.') {
      end--;
    }
    return text.substring(0, end);
  }

  /** Whether it has wildcards, and enough besides to be aimed at something. */
  private boolean isAimed() {
    long letters = text.chars().filter(letter -> "*?[]".indexOf(letter) < 0).count();
    return letters < text.length() && letters >= LEAST_LETTERS;
  }

  /**
   * Whether a shell would fill in that name: the usual walk that goes back to the last star, so
   * that many stars cost no more than a few.
   */
  private boolean reaches(String name) {
    int at = 0;
    int letter = 0;
    int star = -1;
    int retry = 0;
    while (letter < name.length()) {
      if (at < text.length() && text.charAt(at) == '*') {
        star = at++;
        retry = letter;
      } else if (at < text.length() && fits(at, name.charAt(letter))) {
        at = after(at);
        letter++;
      } else if (star >= 0) {
        at = star + 1;
        letter = ++retry;
      } else {
        return false;
      }
    }
    while (at < text.length() && text.charAt(at) == '*') {
      at++;
    }
    return at == text.length();
  }

  /** A set of letters counts for any letter. */
  private boolean fits(int at, char letter) {
    char own = text.charAt(at);
    return own == '?' || own == letter || (own == '[' && text.indexOf(']', at) > 0);
  }

  private int after(int at) {
    return text.charAt(at) == '[' && text.indexOf(']', at) > 0 ? text.indexOf(']', at) + 1 : at + 1;
  }
}
