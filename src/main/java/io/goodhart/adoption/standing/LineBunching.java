package io.goodhart.adoption.standing;

import io.goodhart.adoption.Chance;
import io.goodhart.adoption.Target;
import io.goodhart.roster.TeamId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether team-weeks gather just over the line, for the organisation as a whole.
 *
 * <p>A team of n people can only sit on k of n, so places are counted in people from the line, for
 * each size from where the line lies for it: the last two places under it and the first two over
 * it. The null, in words: seen from the line, the number of team-weeks goes smoothly through these
 * four places ({@link SmoothCells}), as it does for binomial counts of whatever rate, the known
 * factor of a place being the binomial coefficient of its size.
 *
 * <p>Weeks of one team resemble each other. So there is a sign only if two questions agree: the
 * counts are too uneven for a smooth curve, and the teams, each speaking once, point in that
 * direction ({@link SignFlips}). The chance told is the larger of the two. A test with simulated
 * organisations holds the rate of false signs and the power.
 */
public final class LineBunching {
  private static final int PLACES = 4;
  private static final int JUST_OVER = 2;

  private LineBunching() {}

  /** Looks at closed team-weeks that have a rate, in any order. */
  public static Bunching of(List<TeamWeek> teamWeeks, Target target) {
    int cases = 0;
    int inPlaces = 0;
    double tilts = 0;
    int[] counts = new int[PLACES];
    Map<TeamId, int[]> byTeam = new LinkedHashMap<>();
    for (TeamWeek teamWeek : teamWeeks) {
      OptionalInt least = teamWeek.leastOver(target);
      if (least.isEmpty()) {
        continue;
      }
      cases++;
      int place = teamWeek.active() - least.getAsInt() + JUST_OVER;
      if (place >= 0 && place < PLACES) {
        inPlaces++;
        counts[place]++;
        byTeam.computeIfAbsent(teamWeek.team(), team -> new int[PLACES])[place]++;
        tilts += tilt(teamWeek.eligible(), least.getAsInt());
      }
    }
    if (cases < Bunching.LEAST_CASES) {
      return new Bunching.TooFew(cases);
    }
    int weeks = (int) teamWeeks.stream().map(TeamWeek::week).distinct().count();
    SmoothCells cells =
        new SmoothCells(
            Arrays.stream(counts).boxed().toList(), inPlaces == 0 ? 0 : tilts / inPlaces);
    Chance chance = larger(cells.chance(), SignFlips.chance(scores(byTeam, cells)));
    return chance.isUnusual()
        ? new Bunching.Sign(
            counts[JUST_OVER], (int) Math.round(cells.expected(JUST_OVER)), cases, weeks, chance)
        : new Bunching.NoSign(cases, weeks);
  }

  private static double tilt(int size, int least) {
    // The logarithms of binomial coefficients, up to a constant that the difference loses.
    BinomialDistribution ways = BinomialDistribution.of(size, 0.5);
    return SmoothCells.tilt(
        ways.logProbability(least - 2),
        ways.logProbability(least - 1),
        ways.logProbability(least),
        ways.logProbability(least + 1));
  }

  private static List<Double> scores(Map<TeamId, int[]> byTeam, SmoothCells cells) {
    double[] each = IntStream.range(0, PLACES).mapToDouble(cells::score).toArray();
    List<Double> scores = new ArrayList<>();
    for (int[] counts : byTeam.values()) {
      double sum = 0;
      for (int place = 0; place < PLACES; place++) {
        sum += counts[place] * each[place];
      }
      scores.add(sum);
    }
    return scores;
  }

  private static Chance larger(Chance one, Chance other) {
    return one.probability() >= other.probability() ? one : other;
  }
}
