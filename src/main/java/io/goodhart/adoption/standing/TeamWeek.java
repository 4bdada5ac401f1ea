package io.goodhart.adoption.standing;

import io.goodhart.adoption.Target;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.TeamId;
import java.util.OptionalInt;

/**
 * The rate of one team in one closed week, in counts.
 *
 * @param team the team
 * @param week the week
 * @param eligible members counted
 * @param active of them, those active
 */
public record TeamWeek(TeamId team, ReportingWeek week, int eligible, int active) {
  /** Refuses more active than counted members. */
  public TeamWeek {
    if (active < 0 || active > eligible) {
      throw new IllegalArgumentException(active + " of " + eligible + " members is no rate");
    }
  }

  /**
   * The smallest number of active members that meets the line; absent for a team so small that the
   * line has not two places on either side.
   */
  OptionalInt leastOver(Target target) {
    int least = target.percent() * eligible / 100;
    while (least <= eligible && !target.isMetBy(least, eligible)) {
      least++;
    }
    return least >= 2 && least + 1 <= eligible ? OptionalInt.of(least) : OptionalInt.empty();
  }
}
