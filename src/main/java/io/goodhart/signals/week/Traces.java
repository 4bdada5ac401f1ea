package io.goodhart.signals.week;

import java.util.List;

/**
 * What else is known of a member's week, beside the use of agents itself.
 *
 * @param decisions on what agents asked
 * @param deployments what was brought where
 * @param results what came of the work and was taken back, by kind; empty where nothing reports
 *     that
 * @param arrivals how the records arrived
 */
public record Traces(
    Decisions decisions, Deployments deployments, List<Results> results, Arrivals arrivals) {
  /** Nothing else is known. */
  public static final Traces NONE =
      new Traces(Decisions.NONE, Deployments.NONE, List.of(), Arrivals.UNKNOWN);

  /** Copies the list. */
  public Traces {
    results = List.copyOf(results);
  }
}
