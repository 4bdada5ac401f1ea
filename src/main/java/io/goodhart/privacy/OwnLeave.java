package io.goodhart.privacy;

import io.goodhart.roster.DateSpan;
import io.goodhart.roster.LeaveStore;
import io.goodhart.roster.MemberId;
import java.time.LocalDate;
import java.util.List;

/** When somebody is away, for themselves to see and to change. */
public final class OwnLeave {
  private final LeaveStore leave;

  /** Reads from and writes to this store. */
  public OwnLeave(LeaveStore leave) {
    this.leave = leave;
  }

  /** The asker's absences that are not over before {@code day}. */
  public Disclosed<List<DateSpan>> from(MemberId asker, LocalDate day) {
    return new Disclosed<>(leave.leaveFrom(asker, day));
  }

  /** Takes the asker out of the count on these days. */
  public void add(MemberId asker, DateSpan days) {
    leave.add(asker, days);
  }

  /** Takes an absence of the asker back; says whether there was one. */
  public boolean remove(MemberId asker, DateSpan days) {
    return leave.remove(asker, days);
  }
}
