package io.goodhart.adoption;

/**
 * The line that an adoption rate is held against.
 *
 * @param percent whole percent, 1 to 99
 * @param operator whether a rate exactly on the line meets it
 */
public record Target(int percent, Operator operator) {
  /** Refuses a line that everybody or nobody meets. */
  public Target {
    if (percent < 1 || percent > 99) {
      throw new IllegalArgumentException("A target lies between 1 and 99 %, not at " + percent);
    }
  }

  /** Whether {@code active} of {@code eligible} meet the line; nobody of nobody does not. */
  public boolean isMetBy(int active, int eligible) {
    if (eligible == 0) {
      return false;
    }
    long scaled = 100L * active;
    long line = (long) percent * eligible;
    return operator == Operator.AT_LEAST ? scaled >= line : scaled > line;
  }

  /** Whether {@code active} of {@code eligible} lies exactly on the line. */
  public boolean isExactlyAt(int active, int eligible) {
    return eligible > 0 && 100L * active == (long) percent * eligible;
  }

  /** The smallest group that can meet the line while one of its people is not active. */
  public int smallestOpenGroup() {
    int size = 1;
    while (!isMetBy(size - 1, size)) {
      size++;
    }
    return size;
  }

  /** How a rate is held against the line. */
  public enum Operator {
    MORE_THAN("more-than"),
    AT_LEAST("at-least");

    private final String code;

    Operator(String code) {
      this.code = code;
    }

    /** The word for it in configuration. */
    public String code() {
      return code;
    }
  }
}
