package io.goodhart.activity;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A point of a cumulative series of token counts; only its growth since the last point is usage.
 *
 * <p>The position of each stream is kept with the events, in the same transaction: a point not
 * newer than the last is a duplicate, a smaller value is a reset and counts whole.
 *
 * @param stream identifies the series and its start: a hash of resource, scope, name, attributes
 *     and start time
 * @param start when the series began to count; a series that began before the store was watching
 *     starts from its first value instead of counting it whole
 * @param at when the value was read, to the nanosecond
 * @param value the total so far, at least 0
 * @param bucket which tokens it counts
 * @param subject whose activity it is
 * @param tool the tool
 * @param model the model, if known
 */
public record RunningTotal(
    long stream,
    Instant start,
    Instant at,
    double value,
    Bucket bucket,
    Subject subject,
    String tool,
    Optional<String> model) {
  /** Refuses a value that is not a count. */
  public RunningTotal {
    if (!(value >= 0) || value > TokenUsage.MOST) {
      throw new IllegalArgumentException(
          "A running total lies between 0 and " + TokenUsage.MOST + ", not at " + value);
    }
  }

  /** The model call that stands for a growth by {@code tokens}. */
  public ActivityEvent.ModelCall growth(long tokens) {
    EventId id = EventId.of(at, "total", Long.toString(stream), at.toString());
    EventHead head = new EventHead(id, subject, tool, Trigger.UNKNOWN, OptionalLong.empty());
    return new ActivityEvent.ModelCall(head, model, bucket.usage(tokens));
  }

  /** The disjoint buckets of {@link TokenUsage}. */
  public enum Bucket {
    INPUT,
    OUTPUT,
    CACHE_READ,
    CACHE_WRITE;

    private TokenUsage usage(long tokens) {
      return new TokenUsage(
          this == INPUT ? tokens : 0,
          this == OUTPUT ? tokens : 0,
          this == CACHE_READ ? tokens : 0,
          this == CACHE_WRITE ? tokens : 0);
    }
  }
}
