package io.goodhart.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person who does not exist.
 *
 * @param attack how the person games, in the weeks of {@code gamingWeeks}
 * @param offsetHours how far the person's clocks are ahead of UTC
 * @param gaps what the sources do not report of the person
 */
record Developer(
    int number,
    Persona persona,
    Habit habit,
    Optional<Attack> attack,
    Set<Integer> gamingWeeks,
    int firstWeek,
    double intensity,
    int offsetHours,
    List<Long> templates,
    Gaps gaps) {
  boolean gamesIn(int week) {
    return attack.isPresent() && gamingWeeks.contains(week);
  }

  String alias() {
    return "dev" + number + "@example.dev";
  }

  /** What the sources leave out. */
  record Gaps(
      boolean noFingerprints,
      boolean noOutcomes,
      boolean noSessions,
      boolean noTrigger,
      boolean noReplies) {
    static Gaps draw(Draw draw) {
      return new Gaps(
          draw.chance(0.13),
          draw.chance(0.12),
          draw.chance(0.08),
          draw.chance(0.15),
          draw.chance(0.4));
    }
  }
}
