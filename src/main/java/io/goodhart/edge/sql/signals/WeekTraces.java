package io.goodhart.edge.sql.signals;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.week.Traces;
import org.jdbi.v3.core.Handle;

/**
 * What else is known of everybody's week. There is little of it beside the use of agents, so it is
 * read at once and not by person.
 */
record WeekTraces(WeekDecisions decisions, WeekDeployments deployments) {
  static WeekTraces read(Handle handle, ReportingWeek week) {
    Stretch widest = Stretch.widest(week);
    return new WeekTraces(WeekDecisions.read(handle, widest), WeekDeployments.read(handle, widest));
  }

  /** What is known of one member's week, as their own clocks have it. */
  Traces of(MemberId member, Stretch week) {
    return new Traces(decisions.of(member.value(), week), deployments.of(member.value(), week));
  }
}
