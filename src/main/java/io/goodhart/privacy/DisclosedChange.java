package io.goodhart.privacy;

import io.goodhart.adoption.PairedChange;
import java.util.Optional;

/** What others may know about whether a group's change against the week before means anything. */
public enum DisclosedChange {
  /** There is nothing to compare with, or the counts are not told exactly. */
  NOT_TOLD,
  /** A change of this size is common from one week to the next. */
  USUAL,
  /** It is more than weekly ups and downs usually explain. */
  UNUSUAL;

  /**
   * What may be told. Beside a coded count it would say more than the count does: in a group of six
   * only a change of all of them is unusual.
   */
  public static DisclosedChange of(
      PairedChange change, DisclosedAdoption now, Optional<DisclosedAdoption> before) {
    boolean exact =
        isExact(now.active()) && before.map(week -> isExact(week.active())).orElse(false);
    boolean small =
        Math.min(now.eligible(), before.map(DisclosedAdoption::eligible).orElse(0))
            < DisclosureRules.EXACT_FROM;
    if (!exact || small || change instanceof PairedChange.FirstWeek) {
      return NOT_TOLD;
    }
    return change instanceof PairedChange.Unusual ? UNUSUAL : USUAL;
  }

  private static boolean isExact(Figure figure) {
    return figure instanceof Figure.Range range && range.isExact();
  }
}
