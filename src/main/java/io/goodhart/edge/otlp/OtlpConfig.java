package io.goodhart.edge.otlp;

import io.goodhart.edge.otlp.tool.GenAiRecords;
import java.time.Duration;

/**
 * How much telemetry is taken at once, and what of it counts.
 *
 * @param maxBodyBytes the largest body, counted after decompression
 * @param maxBufferedBytes what all bodies that are being read may hold together
 * @param maxRecords the most records in one body
 * @param patience how long one request may take, from its first byte to its answer
 * @param retryAfter when a sender that was turned away should come back
 * @param genAi which records count of programs that follow the GenAI conventions
 */
public record OtlpConfig(
    int maxBodyBytes,
    long maxBufferedBytes,
    int maxRecords,
    Duration patience,
    Duration retryAfter,
    GenAiRecords genAi) {
  /** The defaults: the body size is what the OTLP specification recommends. */
  public static final OtlpConfig DEFAULT =
      new OtlpConfig(
          64 << 20,
          256L << 20,
          250_000,
          Duration.ofSeconds(60),
          Duration.ofSeconds(5),
          GenAiRecords.METRICS);

  /** Refuses limits that would let nothing in. */
  public OtlpConfig {
    if (maxBodyBytes < 1 || maxBufferedBytes < 2L * maxBodyBytes || maxRecords < 1) {
      throw new IllegalArgumentException(
          "The limits must leave room for two bodies and one record");
    }
    if (patience.toMillis() < 1 || retryAfter.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "The patience must be at least a millisecond, the time to come back a second");
    }
  }
}
