package io.goodhart.privacy;

import io.goodhart.privacy.Figure.Range;

/**
 * A count of a larger group, put together from what is known of its parts.
 *
 * <p>Terms are counted exactly and told by {@link Cells} that leave each of them as unknown as it
 * was. What is told of the rest follows from published figures alone.
 */
final class Total {
  /** 0, 1 and 2 look alike in any case. */
  private static final int FEW = 2;

  private int from;
  private int width;
  private int guard = FEW;
  private int count;
  private int outside;

  /** Adds a count between these ends; what is told of all leaves it its ends. */
  void add(Range ends, int truth) {
    add(ends.from(), ends.to() - ends.from(), truth, ends.to() - ends.from());
  }

  /** Adds a count of many, of which only the extremes need to stay unknown. */
  void addOpen(Range ends, int truth) {
    add(ends.from(), ends.to() - ends.from(), truth, FEW);
  }

  /** Adds a count from {@code least} on, at most {@code span} more. */
  void add(int least, int span, int truth, int toGuard) {
    from += least;
    width += span;
    count += Math.min(span, Math.max(0, truth - least));
    guard(toGuard);
  }

  /** Leaves counts that vary so much together as unknown as they are. */
  void guard(int span) {
    guard = Math.max(guard, span);
  }

  /** Adds a count of which no more is told than what is known. */
  void addKnown(Range ends) {
    from += ends.from();
    outside += ends.to() - ends.from();
  }

  Cells cells() {
    return Cells.guarding(guard, width);
  }

  /** Where in its cells the count lies. */
  Range around(Cells cells) {
    return cells.around(count);
  }

  /** What is told of the whole. */
  Range told(Cells cells) {
    Range cell = around(cells);
    return new Range(from + cell.from(), from + cell.to() + outside);
  }
}
