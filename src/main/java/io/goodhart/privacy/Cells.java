package io.goodhart.privacy;

/**
 * The counts from 0 to {@code width}, cut into ranges before the true one is looked at: one at the
 * bottom, single numbers, one at the top. The true count only picks its range, so a range says no
 * more than that the count lies in it.
 *
 * @param width the largest count
 * @param guard the largest count of the bottom range
 * @param top the smallest count of the top range; all is one range unless it lies above the guard
 */
record Cells(int width, int guard, int top) {
  /**
   * Cells of a sum of independent terms, each between 0 and its own width, that leave every term of
   * at most {@code guard} as unknown as it was: whatever it is, the others can make up the rest.
   */
  static Cells guarding(int guard, int width) {
    return new Cells(width, guard, width - guard);
  }

  /** The same with a top range that begins no later than there. */
  Cells cappedAt(int latest) {
    return new Cells(width, guard, Math.min(top, latest));
  }

  /** The range that the count lies in. */
  Figure.Range around(int count) {
    if (top <= guard) {
      return new Figure.Range(0, width);
    }
    if (count <= guard) {
      return new Figure.Range(0, guard);
    }
    return count >= top ? new Figure.Range(top, width) : new Figure.Range(count, count);
  }
}
