package io.goodhart.edge.vendor.poll;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How far the reading of one day got: the pages that are still to be asked for. */
final class DayReading {
  private final LocalDate day;
  private final Deque<String> pages = new ArrayDeque<>(List.of(UsageApi.FIRST));
  private final Set<String> seen = new HashSet<>(pages);

  DayReading(LocalDate day) {
    this.day = day;
  }

  LocalDate day() {
    return day;
  }

  /** Whether every page was read. */
  boolean isDone() {
    return pages.isEmpty();
  }

  /** The page to ask for. */
  String page() {
    return pages.getFirst();
  }

  /**
   * The page was read and these follow it.
   *
   * @throws PollException if one of them was there before: that would never end
   */
  void read(List<String> following) throws PollException {
    for (String page : following) {
      if (!seen.add(page)) {
        throw new PollException(Trouble.UNREADABLE);
      }
    }
    pages.removeFirst();
    pages.addAll(following);
  }
}
