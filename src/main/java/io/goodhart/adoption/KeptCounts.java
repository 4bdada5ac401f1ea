package io.goodhart.adoption;

/**
 * What a group's closed week keeps of people whose data was erased: by how much the counts would be
 * off without them. It holds nobody; two of them add up.
 *
 * @param seen could be seen
 * @param any with any attributed activity
 * @param deliberate active
 * @param habit active on two days or more
 * @param strict active and in the strict count
 * @param possible 0 or less: who has no data counts as possibly active, and some were known not to
 * @param gained active and not the week before
 * @param lost active the week before and not then
 * @param newlyActive as in {@link Flow}
 * @param lapsed as in {@link Flow}
 * @param activeBefore as in {@link Flow}
 * @param stillActive as in {@link Flow}
 */
public record KeptCounts(
    int seen,
    int any,
    int deliberate,
    int habit,
    int strict,
    int possible,
    int gained,
    int lost,
    int newlyActive,
    int lapsed,
    int activeBefore,
    int stillActive) {
  /** Nothing was erased. */
  public static final KeptCounts NOTHING = new KeptCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Whether the counts would not be off at all. */
  public boolean isNothing() {
    return equals(NOTHING);
  }

  /** The counts as they would be with those who were erased; never more than the group has. */
  Adoption with(Adoption measured) {
    if (isNothing()) {
      return measured;
    }
    int eligible = measured.eligible();
    return new Adoption(
        measured.week(),
        eligible,
        within(measured.seen() + seen, eligible),
        within(measured.any() + any, eligible),
        within(measured.deliberate() + deliberate, eligible),
        within(measured.habit() + habit, eligible),
        within(measured.strict() + strict, eligible),
        within(measured.possible() + possible, eligible),
        measured.excluded());
  }

  /** The flow as it would be with those who were erased. */
  Flow with(Flow flow) {
    return new Flow(
        flow.newlyActive() + newlyActive,
        flow.lapsed() + lapsed,
        flow.activeBefore() + activeBefore,
        flow.stillActive() + stillActive);
  }

  private static int within(int count, int eligible) {
    return Math.max(0, Math.min(count, eligible));
  }

  static int one(boolean is) {
    return is ? 1 : 0;
  }
}
