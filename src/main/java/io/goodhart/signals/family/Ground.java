package io.goodhart.signals.family;

/**
 * What kind of trace a pattern leaves. Patterns on one ground are not independent of each other, so
 * nothing follows from one ground alone.
 */
public enum Ground {
  /** When things happen. */
  TIME,
  /** What texts say, as far as fingerprints tell. */
  CONTENT,
  /** How large requests are. */
  SIZE,
  /** What comes of the work. */
  OUTCOME,
  /** How sessions and agents follow one another. */
  ORDER,
  /** What several accounts do together, or for one another. */
  ACCOUNTS
}
