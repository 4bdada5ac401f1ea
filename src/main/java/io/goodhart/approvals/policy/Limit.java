package io.goodhart.approvals.policy;

/**
 * How much of one thing a budget allows in a week.
 *
 * @param unit of what
 * @param most how many, at least 1
 */
public record Limit(Unit unit, long most) {
  /** Refuses a number out of range. */
  public Limit {
    if (most < 1 || most > unit.most) {
      throw new IllegalArgumentException(
          "A budget has 1 to " + unit.most / unit.each + " " + unit.code + " a week");
    }
  }

  /** A limit as it is written, such as 50 dollars. */
  public static Limit of(Unit unit, long written) {
    return new Limit(unit, Math.multiplyExact(written, unit.each));
  }

  /** The limit as it is written. */
  public long written() {
    return most / unit.each;
  }

  /** Whether so much is a part of it, in percent, or more. */
  public boolean reaches(long used, int percent) {
    return Math.multiplyExact(used, 100L) >= Math.multiplyExact(most, (long) percent);
  }

  /** What is counted. */
  public enum Unit {
    /** Actions that were let through. */
    ACTIONS("actions", 1_000_000L, 1),
    /** Tokens of all four kinds: input, output, read from a cache and written to one. */
    TOKENS("tokens", 1_000_000_000_000L, 1),
    /** Cents, estimated from the price table; written in dollars. */
    CENTS("dollars", 100_000_000L, 100);

    private final String code;
    private final long most;
    private final long each;

    Unit(String code, long most, long each) {
      this.code = code;
      this.most = most;
      this.each = each;
    }

    /** The word by which policies and texts know it. */
    public String code() {
      return code;
    }
  }
}
