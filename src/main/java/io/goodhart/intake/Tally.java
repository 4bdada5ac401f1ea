package io.goodhart.intake;

import io.goodhart.activity.Source;
import io.goodhart.activity.Stored;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what became of records. Once nothing is under way, its outcomes of a source add up to what
 * {@link Door} received. Safe for use by many threads.
 */
public final class Tally {
  private final Map<Source, Map<Outcome, LongAdder>> counts = new EnumMap<>(Source.class);

  /** A tally without outcomes. */
  public Tally() {
    for (Source source : Source.values()) {
      Map<Outcome, LongAdder> row = new EnumMap<>(Outcome.class);
      for (Outcome outcome : Outcome.values()) {
        row.put(outcome, new LongAdder());
      }
      counts.put(source, row);
    }
  }

  /** Counts what became of a batch that was stored. */
  public void add(Source source, Stored stored) {
    add(source, Outcome.STORED, stored.stored());
    add(source, Outcome.DUPLICATE, stored.duplicate());
    add(source, Outcome.IGNORED, stored.ignored());
    add(source, Outcome.MALFORMED, stored.malformed());
  }

  /** Counts records with one outcome. */
  public void add(Source source, Outcome outcome, int records) {
    adder(source, outcome).add(records);
  }

  /** How many records had this outcome since the start. */
  public long count(Source source, Outcome outcome) {
    return adder(source, outcome).sum();
  }

  private LongAdder adder(Source source, Outcome outcome) {
    return Objects.requireNonNull(
        Objects.requireNonNull(counts.get(source)).get(outcome), "every pair has a counter");
  }

  /** What can become of a record; exactly one of these. */
  public enum Outcome {
    /** It could not be read. */
    MALFORMED,
    /** It was read and is of no use here. */
    IGNORED,
    /** It was there already. */
    DUPLICATE,
    /** It is new and was kept. */
    STORED,
    /** It could not be kept; the sender was told to send it again. */
    FAILED
  }
}
