package io.goodhart.intake;

import java.util.Optional;

/** Knows the keys with which telemetry may be sent. */
@FunctionalInterface
public interface IngestKeys {
  /** What the bearer of this secret may do; empty if it is not known or does not work any more. */
  Optional<IngestKey> find(String secret);

  /** Takes note of a delivery that was stored; quick, because senders wait meanwhile. */
  default void note(IngestKey key, KeyUse use) {}
}
