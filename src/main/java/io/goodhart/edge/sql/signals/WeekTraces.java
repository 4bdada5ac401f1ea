package io.goodhart.edge.sql.signals;

import io.goodhart.activity.OutcomeKind;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.week.Results;
import io.goodhart.signals.week.Traces;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * What else is known of everybody's week. There is little of it beside the use of agents, so it is
 * read at once and not by person.
 */
record WeekTraces(
    WeekDecisions decisions,
    WeekDeployments deployments,
    WeekReverts reverts,
    WeekArrivals arrivals) {
  static WeekTraces read(Handle handle, ReportingWeek week) {
    Stretch widest = Stretch.widest(week);
    return new WeekTraces(
        WeekDecisions.read(handle, widest),
        WeekDeployments.read(handle, widest),
        WeekReverts.read(handle, widest),
        WeekArrivals.read(handle, week));
  }

  /**
   * What is known of one member's week, as their own clocks have it.
   *
   * @param records how many there are of the week
   * @param made outcomes of this week and the week before
   */
  Traces of(MemberId member, Stretch week, long records, Map<OutcomeKind, Long> made) {
    long id = member.value();
    return new Traces(
        decisions.of(id, week),
        deployments.of(id, week),
        results(id, week, made),
        arrivals.of(id, records));
  }

  private List<Results> results(long member, Stretch week, Map<OutcomeKind, Long> made) {
    return reverts.none()
        ? List.of()
        : made.entrySet().stream()
            .map(
                of -> Results.of(of.getKey(), of.getValue(), reverts.of(member, of.getKey(), week)))
            .toList();
  }
}
