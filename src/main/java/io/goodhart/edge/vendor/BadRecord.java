package io.goodhart.edge.vendor;

/** A record that is not of its format; the reason is a sentence without the record's content. */
final class BadRecord extends Exception {
  private static final long serialVersionUID = 1L;

  BadRecord(String reason) {
    super(reason);
  }
}
