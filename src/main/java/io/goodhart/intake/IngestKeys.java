package io.goodhart.intake;

import java.util.Optional;

/** Knows the keys with which telemetry may be sent. */
public interface IngestKeys {
  /** What the bearer of this secret may do; empty if it is not known. */
  Optional<IngestKey> find(String secret);
}
