package io.goodhart.edge.otlp.decode;

import java.util.Optional;

/** The kinds of telemetry, each with a path of its own. */
public enum Signal {
  METRICS("/v1/metrics", "rejectedDataPoints"),
  LOGS("/v1/logs", "rejectedLogRecords"),
  TRACES("/v1/traces", "rejectedSpans");

  private final String path;
  private final String rejected;

  Signal(String path, String rejected) {
    this.path = path;
    this.rejected = rejected;
  }

  /** Where it is received. */
  public String path() {
    return path;
  }

  /** The field of an answer that counts the records that were refused. */
  public String rejectedField() {
    return rejected;
  }

  /** The signal received at the end of this path. */
  public static Optional<Signal> at(String path) {
    for (Signal signal : values()) {
      if (path.endsWith(signal.path)) {
        return Optional.of(signal);
      }
    }
    return Optional.empty();
  }
}
