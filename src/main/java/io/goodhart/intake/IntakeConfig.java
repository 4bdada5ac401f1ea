package io.goodhart.intake;

import java.time.Duration;

/**
 * How much the intake takes at once and how old a record may be.
 *
 * @param queueRecords records that may wait for the store before senders are told to come back
 * @param groupRecords records stored in one transaction, at most, without those that leave nothing
 *     to store; a larger delivery goes alone
 * @param maxAge older records are ignored, because their weeks are sealed
 * @param maxAhead records from further in the future are ignored, because a clock is wrong
 */
public record IntakeConfig(int queueRecords, int groupRecords, Duration maxAge, Duration maxAhead) {
  /** The defaults of {@code config/goodhart.yml}. */
  public static final IntakeConfig DEFAULT =
      new IntakeConfig(100_000, 5_000, Duration.ofDays(35), Duration.ofDays(1));

  /** Refuses empty queues and negative ages. */
  public IntakeConfig {
    if (queueRecords < 1 || groupRecords < 1) {
      throw new IllegalArgumentException("The intake needs room for at least one record");
    }
    if (maxAge.isNegative() || maxAhead.isNegative()) {
      throw new IllegalArgumentException("Ages cannot be negative");
    }
  }
}
