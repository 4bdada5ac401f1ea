package io.goodhart.digest;

import io.goodhart.privacy.DisclosedAdoption;
import io.goodhart.privacy.DisclosedChange;
import io.goodhart.privacy.Figure;

/**
 * Whether a week needs no more than a line: it stands as the one before did, the change is an
 * everyday one, and nothing about it wants explaining.
 */
record QuietWeek(BothEnds ends, ClockChange clocks) {
  boolean is(Digest digest) {
    if (digest.previous().isEmpty()
        || !(digest.adoption().active() instanceof Figure.Range now)
        || !(digest.previous().get().active() instanceof Figure.Range before)) {
      return false;
    }
    return digest.reason().isEmpty()
        && standsAsBefore(digest, now, digest.previous().get(), before)
        && isEveryday(digest, now, before)
        && !isOnTheEdge(digest, now)
        && clocks.in(digest.week(), digest.team().zone()).isEmpty();
  }

  private boolean standsAsBefore(
      Digest digest, Figure.Range now, DisclosedAdoption previous, Figure.Range before) {
    boolean meets = digest.target().isMetBy(now.from(), digest.adoption().eligible());
    boolean met = digest.target().isMetBy(before.from(), previous.eligible());
    return meets == met
        && ends.meetsOnlyWithout(digest.adoption(), now) == ends.meetsOnlyWithout(previous, before);
  }

  /** Of coded counts no more is told than that they are the same. */
  private static boolean isEveryday(Digest digest, Figure.Range now, Figure.Range before) {
    DisclosedChange change = digest.background().change();
    boolean same =
        now.equals(before)
            && digest.adoption().eligible()
                == digest.previous().map(DisclosedAdoption::eligible).orElse(0);
    return change == DisclosedChange.USUAL || (change == DisclosedChange.NOT_TOLD && same);
  }

  private static boolean isOnTheEdge(Digest digest, Figure.Range now) {
    return now.isExact() && digest.target().isExactlyAt(now.from(), digest.adoption().eligible());
  }
}
