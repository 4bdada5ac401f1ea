package io.goodhart.approvals.codes;

import java.time.Instant;

/** What became of a code that somebody typed. */
public sealed interface CodeOutcome {
  /** It was theirs and fresh; it is used up now. */
  record Right() implements CodeOutcome {}

  /** They typed none. */
  record Missing() implements CodeOutcome {}

  /**
   * It is not theirs.
   *
   * @param triesLeft how many tries they have before they are locked out
   */
  record Wrong(int triesLeft) implements CodeOutcome {}

  /** It was theirs and has been used. */
  record Used() implements CodeOutcome {}

  /**
   * They typed too many that were not theirs; nothing is looked at until then.
   *
   * @param until when they may try again
   */
  record Locked(Instant until) implements CodeOutcome {}

  /** They have not set up codes. */
  record NotSetUp() implements CodeOutcome {}

  /**
   * They set up codes that are not in effect yet.
   *
   * @param from when they are, unless an admin confirms them before
   */
  record NotYet(Instant from) implements CodeOutcome {}
}
