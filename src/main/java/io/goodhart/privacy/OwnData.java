package io.goodhart.privacy;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.MemberWeek;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;

/** What somebody may see of themselves: everything, the running week included. */
public final class OwnData {
  private final ActivityStore activity;

  /** Reads from this store. */
  public OwnData(ActivityStore activity) {
    this.activity = activity;
  }

  /** The asker's own week. */
  public Disclosed<MemberWeek> week(MemberId asker, ReportingWeek week) {
    return new Disclosed<>(activity.memberWeek(asker, week));
  }

  /** How much activity an identity has that is, or becomes, the asker's. */
  public Disclosed<Long> eventsOf(Alias own) {
    return new Disclosed<>(activity.eventsOf(own));
  }
}
