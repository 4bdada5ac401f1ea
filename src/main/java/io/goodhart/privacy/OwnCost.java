package io.goodhart.privacy;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.UsageStore;
import io.goodhart.adoption.cost.MemberCost;
import io.goodhart.adoption.cost.PriceTable;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import java.util.Map;

/** What somebody's own use cost and what came of it, for themselves to see. */
public final class OwnCost {
  private final UsageStore usage;
  private final ActivityStore activity;
  private final PriceTable prices;

  /** Reads from these stores. */
  public OwnCost(UsageStore usage, ActivityStore activity, PriceTable prices) {
    this.usage = usage;
    this.activity = activity;
    this.prices = prices;
  }

  /** What the asker's week cost, by tool. */
  public Disclosed<MemberCost> week(MemberId asker, ReportingWeek week) {
    return new Disclosed<>(MemberCost.of(usage.modelsOf(asker, week), prices));
  }

  /** What came of the asker's week, as far as its kind is known. */
  public Disclosed<Map<OutcomeKind, Long>> outcomes(MemberId asker, ReportingWeek week) {
    return new Disclosed<>(activity.outcomes(asker, week));
  }
}
