package io.goodhart.edge.otlp.decode;

import java.util.List;

/**
 * A metric that counts.
 *
 * @param metric its name
 * @param temporality what a point's value covers
 * @param points its points
 */
public record Sum(String metric, Temporality temporality, List<NumberPoint> points) {
  /** Copies the list. */
  public Sum {
    points = List.copyOf(points);
  }

  /** What the value of a point covers. */
  public enum Temporality {
    /** The sender does not say. */
    UNSPECIFIED,
    /** The time since the last point. */
    DELTA,
    /** The time since the series began. */
    CUMULATIVE;

    static Temporality of(int code) {
      return switch (code) {
        case 1 -> DELTA;
        case 2 -> CUMULATIVE;
        default -> UNSPECIFIED;
      };
    }
  }
}
