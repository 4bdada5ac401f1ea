package io.goodhart.testing;

import io.goodhart.commands.LookAnswers;
import io.goodhart.commands.OwnAnswers;
import io.goodhart.commands.WordAnswer;

/** Answers that a test does not ask for. */
public final class Unasked {
  /** Nothing about looks. */
  public static final LookAnswers LOOKS = new LookAnswers(fails(), fails(), fails());

  /** Nothing about their own data. */
  public static final OwnAnswers OWN = new OwnAnswers(fails(), fails(), fails(), fails());

  private Unasked() {}

  private static WordAnswer fails() {
    return (rest, asker) -> {
      throw new UnsupportedOperationException("This test does not ask for it: " + rest);
    };
  }
}
