package io.goodhart.activity;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A point of a cumulative series of tokens or outcomes; only its growth since the last point
 * counts.
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
 * @param bucket what it counts
 * @param subject whose activity it is
 * @param tool the tool
 * @param model the model, if known
 * @param trigger who set going what is counted
 */
public record RunningTotal(
    long stream,
    Instant start,
    Instant at,
    double value,
    Bucket bucket,
    Subject subject,
    String tool,
    Optional<String> model,
    Trigger trigger) {
  /** Refuses a value that is not a count. */
  public RunningTotal {
    if (!bucket.holds(value)) {
      throw new IllegalArgumentException(
          "A running total lies between 0 and " + bucket.most() + ", not at " + value);
    }
  }

  /** A point of a series that does not say who set it going. */
  public RunningTotal(
      long stream,
      Instant start,
      Instant at,
      double value,
      Bucket bucket,
      Subject subject,
      String tool,
      Optional<String> model) {
    this(stream, start, at, value, bucket, subject, tool, model, Trigger.UNKNOWN);
  }

  /** The event that stands for a growth by {@code count}: a model call, or outcomes. */
  public ActivityEvent growth(long count) {
    EventId id = EventId.of(at, "total", Long.toString(stream), at.toString());
    return bucket.event(
        new EventHead(id, subject, tool, trigger, OptionalLong.empty()), model, count);
  }

  /** What a series counts: one of the disjoint buckets of {@link TokenUsage}, or outcomes. */
  public enum Bucket {
    INPUT,
    OUTPUT,
    CACHE_READ,
    CACHE_WRITE,
    COMMITS,
    PULL_REQUESTS;

    /** Whether a series can stand at this value. */
    public boolean holds(double value) {
      return value >= 0 && value <= most();
    }

    private long most() {
      return outcome().isPresent() ? ActivityEvent.Outcome.MOST : TokenUsage.MOST;
    }

    private ActivityEvent event(EventHead head, Optional<String> model, long count) {
      Optional<OutcomeKind> outcome = outcome();
      return outcome.isPresent()
          ? new ActivityEvent.Outcome(head, outcome.get(), Math.toIntExact(count), false)
          : new ActivityEvent.ModelCall(head, model, usage(count));
    }

    private Optional<OutcomeKind> outcome() {
      return switch (this) {
        case INPUT, OUTPUT, CACHE_READ, CACHE_WRITE -> Optional.empty();
        case COMMITS -> Optional.of(OutcomeKind.COMMIT);
        case PULL_REQUESTS -> Optional.of(OutcomeKind.PULL_REQUEST);
      };
    }

    private TokenUsage usage(long tokens) {
      return new TokenUsage(
          this == INPUT ? tokens : 0,
          this == OUTPUT ? tokens : 0,
          this == CACHE_READ ? tokens : 0,
          this == CACHE_WRITE ? tokens : 0);
    }
  }
}
