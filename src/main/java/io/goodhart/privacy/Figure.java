package io.goodhart.privacy;

/** A count of people as others may see it. */
public sealed interface Figure {
  /** A figure that says nothing. */
  Figure HIDDEN = new Hidden();

  /** A figure that says exactly this. */
  static Figure exactly(int count) {
    return new Range(count, count);
  }

  /** A figure that says no more than this. */
  static Figure between(int from, int to) {
    return new Range(from, to);
  }

  /** Nothing may be shown. */
  record Hidden() implements Figure {}

  /**
   * The count lies between two ends, both included.
   *
   * @param from the least it can be
   * @param to the most it can be
   */
  record Range(int from, int to) implements Figure {
    /** Refuses ends that cross. */
    public Range {
      if (from < 0 || to < from) {
        throw new IllegalArgumentException("A count cannot lie between " + from + " and " + to);
      }
    }

    /** Whether it is one number. */
    public boolean isExact() {
      return from == to;
    }
  }
}
