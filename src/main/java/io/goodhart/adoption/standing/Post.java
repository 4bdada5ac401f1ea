package io.goodhart.adoption.standing;

import io.goodhart.activity.WeekHours;
import java.util.ArrayList;
import java.util.List;

/**
 * A post with what followed each hour at which it could have come.
 *
 * @param hour which of the hours it came at
 * @param observed how much the team did in the day after each
 * @param expected how much it would have done there, had it spread its week as the other teams did
 */
record Post(int hour, List<Double> observed, List<Double> expected) {
  /** Looks at a team beside all teams of the same week, itself included. */
  static Post of(int hour, WeekHours own, WeekHours all, PostingHours hours) {
    List<Double> observed = new ArrayList<>();
    List<Double> expected = new ArrayList<>();
    long elsewhere = all.all() - own.all();
    for (int from : hours.starts()) {
      int to = from + DigestEffect.HOURS;
      long here = own.between(from, to);
      observed.add((double) here);
      expected.add((double) own.all() * (all.between(from, to) - here) / elsewhere);
    }
    return new Post(hour, observed, expected);
  }
}
