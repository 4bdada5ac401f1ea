package io.goodhart.adoption;

/** Why somebody on the roster is not counted in a week; the first that applies. */
public enum Exclusion {
  /** Does not belong to the measured group. */
  NOT_MEASURED,
  /** Joined too recently. */
  NEW,
  /** On leave on too many working days. */
  AWAY,
  /** On the team for too few working days. */
  FEW_DAYS
}
