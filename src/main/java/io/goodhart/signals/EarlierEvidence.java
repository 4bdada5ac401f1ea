package io.goodhart.signals;

import java.util.Arrays;

/**
 * How much evidence there was in a member's earlier weeks. Chance makes one week stand out, hardly
 * ever two; so the two strongest count, a missing one as none.
 */
final class EarlierEvidence {
  static final EarlierEvidence NONE = new EarlierEvidence(new double[0]);

  private static final int STRONGEST = 2;

  /** Of each remembered week without what the weeks before it added, the latest last. */
  private final double[] weeks;

  private EarlierEvidence(double[] weeks) {
    this.weeks = weeks;
  }

  EarlierEvidence then(double evidence) {
    int forgotten = Math.max(0, weeks.length + 1 - MemberPast.WEEKS);
    double[] next = Arrays.copyOfRange(weeks, forgotten, weeks.length + 1);
    next[next.length - 1] = evidence;
    return new EarlierEvidence(next);
  }

  /** The mean of the two strongest weeks. */
  double strongest() {
    return Arrays.stream(weeks)
            .map(evidence -> -evidence)
            .sorted()
            .limit(STRONGEST)
            .map(evidence -> -evidence)
            .sum()
        / STRONGEST;
  }
}
