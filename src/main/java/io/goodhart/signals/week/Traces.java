package io.goodhart.signals.week;

/**
 * What else is known of a member's week, beside the use of agents itself.
 *
 * @param decisions on what agents asked
 */
public record Traces(Decisions decisions) {
  /** Nothing else is known. */
  public static final Traces NONE = new Traces(Decisions.NONE);
}
