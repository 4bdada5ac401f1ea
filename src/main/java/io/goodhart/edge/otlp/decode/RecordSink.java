package io.goodhart.edge.otlp.decode;

/** Takes the records of a delivery as they are met. */
public interface RecordSink {
  /**
   * A record begins; what it is will follow. Called once for each log record, point and span.
   *
   * @throws TooLargeException if there are more than are taken at once
   */
  void received() throws TooLargeException;

  /** The record just met is of a kind that nothing is done with. */
  void unused();

  /** A log record was read. */
  void log(Origin origin, LogRecord record);

  /** A metric was read; each of its points is a record. */
  void sum(Origin origin, Sum sum);

  /** Whether anything is done with histograms of this name; if not they need not be read. */
  boolean usesHistogram(String metric);

  /** A histogram was read; the value of each of its points is the sum of what was measured. */
  void histogram(Origin origin, Sum histogram);

  /** Whether anything is done with spans; if not they need not be read. */
  boolean usesSpans();

  /** A span was read. */
  void span(Origin origin, Span span);
}
