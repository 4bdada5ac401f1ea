package io.goodhart.edge.sql.activity;

import io.goodhart.roster.DateSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * In which zone an identity's activity falls into days and weeks: that of the primary team as of
 * the day, and the default where there is none.
 *
 * <p>Two histories that put every instant into the same zone for the same reason are equal.
 *
 * @param stretches the primary team's first; the first that contains the day decides
 * @param otherwise the zone of all other days
 */
record ZoneHistory(List<Stretch> stretches, ZoneId otherwise) {
  ZoneHistory {
    stretches = List.copyOf(stretches);
  }

  /** The history of an identity that belongs to nobody in a team. */
  static ZoneHistory always(ZoneId zone) {
    return new ZoneHistory(List.of(), zone);
  }

  /** A history without what makes no difference. */
  static ZoneHistory of(List<Stretch> stretches, ZoneId otherwise) {
    List<Stretch> merged = new ArrayList<>();
    for (Stretch stretch : stretches) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).isContinuedBy(stretch)) {
        DateSpan longer = new DateSpan(merged.get(last).days().from(), stretch.days().to());
        merged.set(last, new Stretch(longer, stretch.zone()));
      } else {
        merged.add(stretch);
      }
    }
    while (!merged.isEmpty() && merged.get(merged.size() - 1).zone().equals(otherwise)) {
      merged.remove(merged.size() - 1);
    }
    return new ZoneHistory(merged, otherwise);
  }

  /** The zone whose clocks date this instant: a team's if the member is in it on that date. */
  ZoneId at(Instant instant) {
    for (Stretch stretch : stretches) {
      if (stretch.days().contains(LocalDate.ofInstant(instant, stretch.zone()))) {
        return stretch.zone();
      }
    }
    return otherwise;
  }

  /**
   * The hour around this millisecond by the clocks of {@link #at}, or the part they are right in.
   */
  LocalHour hourOf(long atMillis) {
    long from = Long.MIN_VALUE;
    long until = Long.MAX_VALUE;
    for (Stretch stretch : stretches) {
      LocalHour hour = LocalHour.of(stretch.zone(), atMillis).between(from, until);
      if (stretch.days().contains(hour.day())) {
        return hour;
      }
      from = hour.from();
      until = hour.until();
    }
    return LocalHour.of(otherwise, atMillis).between(from, until);
  }

  /** Days in a team with its zone. */
  record Stretch(DateSpan days, ZoneId zone) {
    private boolean isContinuedBy(Stretch next) {
      return zone.equals(next.zone)
          && days.to().filter(last -> last.plusDays(1).equals(next.days.from())).isPresent();
    }
  }
}
