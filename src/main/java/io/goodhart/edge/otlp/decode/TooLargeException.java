package io.goodhart.edge.otlp.decode;

import java.io.IOException;

/** A body is larger, or has more records, than is taken at once. */
public final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /** Says which limit it is over. */
  public TooLargeException(String message) {
    super(message);
    this.reason = message;
  }

  /** What is wrong, as a clause that quotes nothing of the body. */
  public String reason() {
    return reason;
  }
}
