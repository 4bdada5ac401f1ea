package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Works out a member's stints when one team says who is in it. Pure. */
final class TeamStints {
  private TeamStints() {}

  /**
   * The stints of somebody who is in the team.
   *
   * @param zone the zone their clock shows; empty: not known
   * @param isNew whether the team is made now, so that they have always been in it
   */
  static List<Stint> with(
      List<Stint> held, long team, String zone, boolean isNew, LocalDate today) {
    List<Stint> result = new ArrayList<>();
    boolean isIn = false;
    LocalDate from = isNew ? Person.joined(held) : today;
    int place = 0;
    for (Stint stint : held) {
      if (stint.team() != team) {
        place = stint.isOpenOn(today) ? Math.max(place, stint.place() + 1) : place;
        result.add(stint);
      } else if (stint.isOpenOn(today) && !stint.from().isAfter(today)) {
        isIn = true;
        result.add(zone.isEmpty() ? stint : in(stint, zone));
      } else if (stint.to().equals(today.minusDays(1)) && !isNew) {
        from = stint.from();
      } else if (stint.from().isBefore(from)) {
        result.add(stint);
      }
    }
    if (!isIn) {
      result.add(new Stint(team, from, Days.OPEN, place, zone, false));
    }
    return result;
  }

  /** The stints of somebody who is no longer in teams of this kind. */
  static List<Stint> without(List<Stint> held, Predicate<Stint> which, LocalDate today) {
    List<Stint> result = new ArrayList<>();
    for (Stint stint : held) {
      if (!which.test(stint) || !stint.isOpenOn(today)) {
        result.add(stint);
      } else if (stint.from().isBefore(today)) {
        result.add(stint.until(today.minusDays(1)));
      }
    }
    return result;
  }

  /** The same stint in a zone. */
  static Stint in(Stint stint, String zone) {
    return new Stint(stint.team(), stint.from(), stint.to(), stint.place(), zone, stint.lead());
  }
}
