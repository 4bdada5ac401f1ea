package io.goodhart.edge.otlp.decode;

import java.io.IOException;

/** A body is not what its content type says; sending it again would not help. */
public final class UndecodableException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /** Says what is wrong with it. */
  public UndecodableException(String message) {
    super(message);
    this.reason = message;
  }

  /** Says what is wrong with it. */
  public UndecodableException(String message, Throwable cause) {
    super(message, cause);
    this.reason = message;
  }

  /** What is wrong, as a clause that quotes nothing of the body. */
  public String reason() {
    return reason;
  }
}
