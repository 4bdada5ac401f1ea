package io.goodhart.privacy;

import java.time.Instant;
import java.util.Optional;

/**
 * What was erased of somebody.
 *
 * @param records how many records, those that only their weekly sums were left of included
 * @param span from when to when they were; empty if there were none
 */
public record Erased(long records, Optional<Span> span) {
  /**
   * The first and the last moment of the records.
   *
   * @param first when the first happened
   * @param last when the last happened
   */
  public record Span(Instant first, Instant last) {}
}
