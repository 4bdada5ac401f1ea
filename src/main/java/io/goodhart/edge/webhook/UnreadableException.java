package io.goodhart.edge.webhook;

/** A body is not what it should be; sending it again would not help. */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /** Says what is wrong, as a sentence that quotes nothing of the body. */
  UnreadableException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
