package io.goodhart.adoption;

import io.goodhart.activity.DayBits;
import io.goodhart.roster.MemberId;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Who of a group counted in a week, each with the days on which they started something. It is about
 * single people and stays inside the measures.
 */
record CountedWeek(Map<MemberId, DayBits> deliberate) {
  CountedWeek {
    deliberate = Map.copyOf(deliberate);
  }

  boolean counts(MemberId member) {
    return deliberate.containsKey(member);
  }

  boolean isActive(MemberId member) {
    DayBits days = deliberate.get(member);
    return days != null && !days.isEmpty();
  }

  int count(Predicate<MemberId> which) {
    return Math.toIntExact(deliberate.keySet().stream().filter(which).count());
  }
}
