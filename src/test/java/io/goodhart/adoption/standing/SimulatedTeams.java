package io.goodhart.adoption.standing;

import io.goodhart.adoption.Target;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.TeamId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Organisations of teams whose members keep to their habits from week to week.
 *
 * @param teams how many
 * @param weeks how many
 * @param largest the largest team has so many members, the smallest 6
 * @param habit the share of members who do in a week what they did in the last, whatever it was
 * @param rate draws a team's rate
 */
record SimulatedTeams(
    int teams, int weeks, int largest, double habit, ToDoubleFunction<Random> rate) {
  private static final ReportingWeek FIRST = ReportingWeek.parse("2026-W36");

  /** One organisation. */
  List<TeamWeek> draw(Random random) {
    List<TeamWeek> all = new ArrayList<>();
    for (int team = 1; team <= teams; team++) {
      boolean[] active = new boolean[6 + random.nextInt(largest - 5)];
      double teamRate = rate.applyAsDouble(random);
      for (int week = 0; week < weeks; week++) {
        int count = 0;
        for (int member = 0; member < active.length; member++) {
          if (week == 0 || random.nextDouble() >= habit) {
            active[member] = random.nextDouble() < teamRate;
          }
          count += active[member] ? 1 : 0;
        }
        all.add(new TeamWeek(new TeamId(team), FIRST.plus(week), active.length, count));
      }
    }
    return all;
  }

  /** The same, where a share of the team-weeks that miss the line by one person do not miss it. */
  static List<TeamWeek> pushed(
      List<TeamWeek> teamWeeks, Target target, double share, Random random) {
    List<TeamWeek> all = new ArrayList<>();
    for (TeamWeek teamWeek : teamWeeks) {
      OptionalInt least = teamWeek.leastOver(target);
      boolean misses = least.isPresent() && teamWeek.active() == least.getAsInt() - 1;
      int more = misses && random.nextDouble() < share ? 1 : 0;
      all.add(
          new TeamWeek(
              teamWeek.team(), teamWeek.week(), teamWeek.eligible(), teamWeek.active() + more));
    }
    return all;
  }
}
