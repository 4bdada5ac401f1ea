package io.goodhart.signals.week;

/**
 * How a member's records of a week arrived.
 *
 * @param records all there are
 * @param late how many of them came more than two days after they happened, through the door of
 *     live telemetry
 */
public record Arrivals(long records, long late) {
  /** Nothing is known of it: nobody's records are known to have come late. */
  public static final Arrivals UNKNOWN = new Arrivals(0, 0);

  /** What is known; days that a zone puts into another week count for this one at most. */
  public static Arrivals of(long records, long late) {
    return new Arrivals(records, Math.min(records, late));
  }
}
