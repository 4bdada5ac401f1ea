package io.goodhart.intake;

import io.goodhart.activity.Source;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts every record that comes in, before anything is decoded or judged.
 *
 * <p>It knows nothing of outcomes, so that {@link Tally} can be checked against it. Safe for use by
 * many threads.
 */
public final class Door {
  private final Map<Source, LongAdder> received = new EnumMap<>(Source.class);

  /** A door through which nothing has come yet. */
  public Door() {
    for (Source source : Source.values()) {
      received.put(source, new LongAdder());
    }
  }

  /** Counts records as received. */
  public void received(Source source, int records) {
    adder(source).add(records);
  }

  /** How many records came in since the start. */
  public long received(Source source) {
    return adder(source).sum();
  }

  private LongAdder adder(Source source) {
    return Objects.requireNonNull(received.get(source), "every source has a counter");
  }
}
