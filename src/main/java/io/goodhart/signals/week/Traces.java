package io.goodhart.signals.week;

/**
 * What else is known of a member's week, beside the use of agents itself.
 *
 * @param decisions on what agents asked
 * @param deployments what was brought where
 */
public record Traces(Decisions decisions, Deployments deployments) {
  /** Nothing else is known. */
  public static final Traces NONE = new Traces(Decisions.NONE, Deployments.NONE);
}
