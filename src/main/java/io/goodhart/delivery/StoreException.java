package io.goodhart.delivery;

/** A store could not do what it was asked to; nothing of the request was kept. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what was being done and what went wrong. */
  public StoreException(String doing, Throwable cause) {
    super(doing, cause);
  }
}
