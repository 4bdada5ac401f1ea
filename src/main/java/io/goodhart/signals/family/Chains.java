package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.ObservedWeek;

/**
 * Agents that address agents.
 *
 * <p>The share of an owner's events in which an agent was seen to answer or address another. The
 * author of a Slack message is a fact, so nothing is estimated. At least 20 events.
 *
 * <p>Unit: a share, 0 to 1. Source: who wrote what an agent answered, as Slack or the telemetry
 * names it.
 *
 * <p>It may as well be: a pipeline of agents that somebody set up; an alert that another bot picks
 * up.
 */
final class Chains implements Family {
  private static final int LEAST_EVENTS = 20;

  @Override
  public PatternKind kind() {
    return PatternKind.CHAINS;
  }

  @Override
  public Reading read(MemberView view) {
    ObservedWeek week = view.week();
    long events = week.turns() + week.chained();
    if (events < LEAST_EVENTS) {
      return Reading.TOO_LITTLE;
    }
    return new Reading.Measured((double) week.chained() / events, events, week.deliberate());
  }
}
