package io.goodhart.signals.note;

import java.util.Arrays;
import java.util.Optional;

/** What the owner of a note says it was; each of them settles the note. */
public enum Explanation {
  /** A batch or a migration that was planned. */
  PLANNED("planned"),
  /** A template that colleagues use too. */
  TEMPLATE("template"),
  /** A test suite or an evaluation, which sends the same on purpose. */
  TESTS("tests"),
  /** On call, or a run at night. */
  NIGHT("night"),
  /** An agent that got stuck. */
  STUCK("stuck"),
  /** Something that only their own words say. */
  OTHER("other"),
  /** It was not them. */
  NOT_ME("not-me");

  private final String code;

  Explanation(String code) {
    this.code = code;
  }

  /** The word it is known by. */
  public String code() {
    return code;
  }

  /** The explanation with this word. */
  public static Optional<Explanation> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
