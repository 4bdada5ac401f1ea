package io.goodhart.sandbox.ui;

/** A request of the page that cannot be met, with the sentence that the person is shown. */
final class UiRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  UiRefusal(int status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
