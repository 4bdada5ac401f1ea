package io.goodhart.signals;

import io.goodhart.signals.family.KnownTargets;
import io.goodhart.signals.family.PatternKind;
import java.util.Set;

/**
 * When a pattern is told to its owner.
 *
 * @param targets numbers that somebody announced
 * @param off kinds that are not looked at
 * @param leastScorePercent from this score on, in percent; 50 to 99
 * @param leastPrompts with fewer prompts there is not enough; 20 to 500
 * @param leastWeeks with fewer weeks of activity, this one included, there is not enough; 2 to 8
 */
public record SignalsConfig(
    KnownTargets targets,
    Set<PatternKind> off,
    int leastScorePercent,
    int leastPrompts,
    int leastWeeks) {
  /** The defaults of {@code config/goodhart.yml}. */
  public static final SignalsConfig DEFAULT =
      new SignalsConfig(KnownTargets.NONE, Set.of(), 70, 20, 2);

  /** Copies the set and refuses what is out of range. */
  public SignalsConfig {
    off = Set.copyOf(off);
    check("least-score-percent", leastScorePercent, 50, 99);
    check("least-prompts", leastPrompts, 20, 500);
    check("least-weeks", leastWeeks, 2, MemberPast.WEEKS);
  }

  private static void check(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          what + " lies between " + least + " and " + most + ", not at " + value);
    }
  }
}
