package io.goodhart.approvals.codes;

import io.goodhart.approvals.action.Person;

/** Tells whether a code is somebody's, and uses it up if it is. */
@FunctionalInterface
public interface CodeCheck {
  /** Nobody has codes. */
  CodeCheck NOBODY = (who, code) -> new CodeOutcome.NotSetUp();

  /**
   * Looks at a code.
   *
   * @param code what they typed; may be anything
   */
  CodeOutcome check(Person who, String code);
}
