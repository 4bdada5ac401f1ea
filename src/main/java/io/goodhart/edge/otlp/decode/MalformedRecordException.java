package io.goodhart.edge.otlp.decode;

/** One record says something that cannot be; the rest of its delivery may be fine. */
public final class MalformedRecordException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says what cannot be, without the value. */
  public MalformedRecordException(String message) {
    super(message);
  }

  /** Says what cannot be, without the value. */
  public MalformedRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
