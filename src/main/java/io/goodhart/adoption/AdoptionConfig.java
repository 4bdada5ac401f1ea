package io.goodhart.adoption;

/**
 * Who counts and against which line.
 *
 * @param target the line
 * @param minWorkingDays working days, Monday to Friday, that somebody needs in a week to count; 1
 *     to 5
 * @param graceDays days between joining and the first week that counts; 0 to 90
 * @param maxUnattributedPercent above this share of activity tied to nobody there is no rate; 0 to
 *     100
 * @param seenDays somebody of whom nothing came in so many days cannot be seen; 7 to 90
 * @param minCoveragePercent with a smaller share of people who can be seen there is no rate; 0 to
 *     100
 */
public record AdoptionConfig(
    Target target,
    int minWorkingDays,
    int graceDays,
    int maxUnattributedPercent,
    int seenDays,
    int minCoveragePercent) {
  /** The defaults of {@code config/goodhart.yml}. */
  public static final AdoptionConfig DEFAULT =
      new AdoptionConfig(new Target(80, Target.Operator.MORE_THAN), 3, 14, 30, 28, 70);

  /** Refuses what is out of range. */
  public AdoptionConfig {
    check("min-working-days", minWorkingDays, 1, 5);
    check("grace-days", graceDays, 0, 90);
    check("max-unattributed-percent", maxUnattributedPercent, 0, 100);
    check("seen-days", seenDays, 7, 90);
    check("min-coverage-percent", minCoveragePercent, 0, 100);
  }

  /** Whether so few of those counted can be seen that a rate would say nothing. */
  public boolean isTooDark(int seen, int eligible) {
    return 100L * seen < (long) minCoveragePercent * eligible;
  }

  private static void check(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          what + " lies between " + least + " and " + most + ", not at " + value);
    }
  }
}
