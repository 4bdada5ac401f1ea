package io.goodhart.edge.gate.json;

/** JSON is not what it should be; the message quotes nothing of it. */
public final class UnreadableJsonException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong, as a sentence. */
  public UnreadableJsonException(String reason) {
    super(reason);
  }

  /** What is wrong. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
