package io.goodhart.signals.week;

import io.goodhart.activity.TurnSample;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Which records of a prompt carry its fingerprint: a habit of the sources, read off everybody. */
public enum Marking {
  /** Only the record that begins it. */
  FIRST_REQUEST,
  /** All of its records. */
  EVERY_REQUEST;

  /** A request that follows another within this time may belong to the same prompt. */
  static final Duration PAUSE = Duration.ofSeconds(90);

  /**
   * Whether a record surely begins a prompt, however the sources mark theirs: the first of its
   * session, after a pause, or with another text than the one before.
   */
  static boolean begins(TurnSample turn, @Nullable TurnSample before) {
    return before == null
        || turn.start().isAfter(before.start().plus(PAUSE))
        || (turn.fingerprint().isPresent() && !turn.fingerprint().equals(before.fingerprint()));
  }

  /** Counts how records follow one another. Not safe for use by many threads. */
  static final class Counter {
    private final LongAdder same = new LongAdder();
    private final LongAdder other = new LongAdder();

    void add(List<TurnSample> sample) {
      for (int i = 1; i < sample.size(); i++) {
        TurnSample before = sample.get(i - 1);
        TurnSample turn = sample.get(i);
        if (before.fingerprint().isEmpty()
            || !before.session().equals(turn.session())
            || turn.start().isAfter(before.start().plus(PAUSE))) {
          continue;
        }
        if (turn.fingerprint().equals(before.fingerprint())) {
          same.increment();
        } else {
          other.increment();
        }
      }
    }

    /** Copies within seconds are more common than anything else only where requests repeat them. */
    Marking result() {
      return same.sum() > other.sum() ? EVERY_REQUEST : FIRST_REQUEST;
    }
  }
}
