package io.goodhart.privacy;

/**
 * Data about one person that may be shown to the one who asked.
 *
 * <p>Only this package can make one, after it has checked who asks.
 *
 * @param <T> what is shown
 */
public final class Disclosed<T> {
  private final T value;

  Disclosed(T value) {
    this.value = value;
  }

  /** What may be shown. */
  public T value() {
    return value;
  }
}
