package io.goodhart.testing;

import io.goodhart.roster.DateSpan;
import io.goodhart.roster.LeaveStore;
import io.goodhart.roster.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Absences that are forgotten when it is dropped. */
public final class FixedLeave implements LeaveStore {
  private final Map<MemberId, List<DateSpan>> leave = new HashMap<>();

  @Override
  public List<DateSpan> leaveFrom(MemberId member, LocalDate day) {
    return leave.getOrDefault(member, List.of()).stream()
        .filter(days -> !days.to().orElse(LocalDate.MAX).isBefore(day))
        .sorted(Comparator.comparing(DateSpan::from))
        .toList();
  }

  @Override
  public void add(MemberId member, DateSpan days) {
    List<DateSpan> known = leave.computeIfAbsent(member, id -> new ArrayList<>());
    if (!known.contains(days)) {
      known.add(days);
    }
  }

  @Override
  public boolean remove(MemberId member, DateSpan days) {
    return leave.computeIfAbsent(member, id -> new ArrayList<>()).remove(days);
  }
}
