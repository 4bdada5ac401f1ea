package io.goodhart.privacy;

import java.util.Arrays;
import java.util.Optional;

/** What data about another person may be opened for. Judging their performance is not on it. */
public enum Purpose {
  /** An incident or a runaway agent. */
  INCIDENT("incident"),
  /** A question about cost. */
  COST("cost"),
  /** The person asked for help. */
  HELP("help"),
  /** Something about them is recorded wrongly. */
  CORRECTION("correction"),
  /** The law asks for it. */
  LEGAL("legal");

  private final String code;

  Purpose(String code) {
    this.code = code;
  }

  /** The word it is known by. */
  public String code() {
    return code;
  }

  /** The purpose of that word. */
  public static Optional<Purpose> of(String code) {
    return Arrays.stream(values()).filter(purpose -> purpose.code.equals(code)).findFirst();
  }
}
