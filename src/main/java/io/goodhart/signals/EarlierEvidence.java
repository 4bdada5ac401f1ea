package io.goodhart.signals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much evidence there was in a member's earlier weeks. Chance makes one week stand out, hardly
 * ever two; so the two strongest count, a missing one as none.
 *
 * @param weeks the evidence of each remembered week without what the weeks before it added, the
 *     latest last
 */
record EarlierEvidence(List<Double> weeks) {
  static final EarlierEvidence NONE = new EarlierEvidence(List.of());

  private static final int STRONGEST = 2;

  EarlierEvidence {
    weeks = List.copyOf(weeks);
  }

  EarlierEvidence then(double evidence) {
    int forgotten = Math.max(0, weeks.size() + 1 - MemberPast.WEEKS);
    return new EarlierEvidence(
        Stream.concat(weeks.stream().skip(forgotten), Stream.of(evidence)).toList());
  }

  /** The mean of the two strongest weeks. */
  double strongest() {
    return weeks.stream()
            .sorted(Comparator.reverseOrder())
            .limit(STRONGEST)
            .mapToDouble(Double::doubleValue)
            .sum()
        / STRONGEST;
  }
}
