package io.goodhart.privacy;

/**
 * What everybody knows of a part from its own figures.
 *
 * @param part the part
 * @param size people counted
 * @param active how many of them were active
 * @param left how many of those the strict count leaves out
 * @param unclear how many others may have been active
 * @param seen how many could be seen
 * @param isOpen whether it is large and without a figure for another reason than privacy: too few
 *     of it can be seen
 */
record KnownPart(
    GroupPart part,
    int size,
    Figure.Range active,
    Figure.Range left,
    Figure.Range unclear,
    Figure.Range seen,
    boolean isOpen) {
  static KnownPart of(GroupPart part) {
    int size = part.size();
    DisclosedAdoption shown = part.shown();
    Figure.Range seen = or(shown.seen(), 0, size);
    Figure.Range active = or(shown.active(), 0, seen.to());
    Figure.Range strict = or(shown.strict(), 0, active.to());
    Figure.Range possible = or(shown.possible(), active.from(), size + active.from());
    int leastUnclear = Math.max(possible.from() - active.to(), size - seen.to());
    boolean isOpen =
        shown.active() instanceof Figure.Hidden
            && shown.seen() instanceof Figure.Range known
            && known.isExact()
            && known.from() >= DisclosureRules.EXACT_FROM;
    return new KnownPart(
        part,
        size,
        active,
        new Figure.Range(Math.max(0, active.from() - strict.to()), active.to() - strict.from()),
        new Figure.Range(Math.max(0, leastUnclear), possible.to() - active.from()),
        seen,
        isOpen);
  }

  /** Whether nothing at all is known of who was active. */
  boolean isDark() {
    return active.from() == 0 && active.to() == size;
  }

  /**
   * Whether any of these so many members may be active or not, as far as the figures of this part
   * go: the others make up for it, and have room for whom the other counts are about.
   */
  boolean leavesFree(int members) {
    return members + left.to() <= active.from() && active.to() + unclear.to() + members <= size;
  }

  private static Figure.Range or(Figure figure, int from, int to) {
    return figure instanceof Figure.Range range ? range : new Figure.Range(from, to);
  }
}
