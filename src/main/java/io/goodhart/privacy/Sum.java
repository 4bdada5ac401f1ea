package io.goodhart.privacy;

import java.math.BigDecimal;

/** A sum over people as others may see it. */
public sealed interface Sum {
  /** A sum that is not shown, for whatever reason. */
  Sum HIDDEN = new Hidden();

  /** Nothing may be shown. */
  record Hidden() implements Sum {}

  /**
   * About so much.
   *
   * @param amount rounded to two digits, from ten thousand on to three
   */
  record About(BigDecimal amount) implements Sum {}
}
