package io.goodhart.edge.slack.listen;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what happens at Slack's door besides the outcomes of records, for the metrics. Safe for
 * use by many threads.
 */
public final class SlackCounts {
  private final Map<What, LongAdder> counts = new EnumMap<>(What.class);

  /** Counts that are all zero. */
  public SlackCounts() {
    for (What what : What.values()) {
      counts.put(what, new LongAdder());
    }
  }

  /** How often it happened since the start. */
  public long count(What what) {
    return adder(what).sum();
  }

  void add(What what) {
    adder(what).increment();
  }

  private LongAdder adder(What what) {
    return Objects.requireNonNull(counts.get(what), "everything has a counter");
  }

  /** What is counted. */
  public enum What {
    /** A request that Slack did not sign, or signed too long ago; nothing of it was read. */
    REJECTED,
    /** A request that was larger than anything Slack sends. */
    OVERSIZED,
    /** An event that Slack sent again because an earlier answer was late or not good. */
    REDELIVERED,
    /** A notice that Slack holds back events because there are too many. */
    RATE_LIMITED,
    /** A slash command, or a press of a button. */
    COMMAND,
    /** An event that was given up after several tries; somebody has to look at the log. */
    POISONED
  }
}
