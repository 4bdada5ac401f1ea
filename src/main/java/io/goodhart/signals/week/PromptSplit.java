package io.goodhart.signals.week;

import io.goodhart.activity.DayBits;
import io.goodhart.activity.Trigger;
import io.goodhart.activity.TurnSample;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Puts the records of a week together to prompts.
 *
 * <p>A prompt begins with a new fingerprint; for people whose source gives none, with a pause of
 * more than 90 seconds in its session. Intervals are measured between prompts, never between
 * requests: the pace of requests is the machine's.
 */
public final class PromptSplit {
  private static final int LAST_DAY = 6;

  private final ObservedWeek week;
  private final Marking marking;
  private final boolean hasFingerprints;
  private final List<Growing> prompts = new ArrayList<>();
  private final Map<Strand, Growing> open = new HashMap<>();

  private PromptSplit(ObservedWeek week, Marking marking) {
    this.week = week;
    this.marking = marking;
    this.hasFingerprints = week.sample().stream().anyMatch(turn -> turn.fingerprint().isPresent());
  }

  /** The prompts of a week in the order of time, those on {@code explained} days left out. */
  public static List<Prompt> of(ObservedWeek week, Marking marking, DayBits explained) {
    PromptSplit split = new PromptSplit(week, marking);
    week.sample().forEach(split::add);
    return split.prompts.stream()
        .map(Growing::build)
        .filter(prompt -> (explained.bits() >> prompt.day() & 1) == 0)
        .sorted(Comparator.comparing(Prompt::start))
        .toList();
  }

  private void add(TurnSample turn) {
    Strand strand = strand(turn);
    Growing before = open.get(strand);
    if (before == null || begins(turn, before.last())) {
      Growing fresh = Growing.from(turn, day(turn));
      open.put(strand, fresh);
      prompts.add(fresh);
    } else {
      before.turns.add(turn);
    }
  }

  /**
   * Sessions run side by side. A source that does not tell them apart would make a new prompt of
   * every request that comes between two of another; there the text tells what belongs together.
   */
  private Strand strand(TurnSample turn) {
    return turn.session().isEmpty() && marking == Marking.EVERY_REQUEST
        ? new Strand(OptionalLong.empty(), turn.fingerprint())
        : new Strand(turn.session(), OptionalLong.empty());
  }

  private boolean begins(TurnSample turn, TurnSample before) {
    boolean paused = turn.start().isAfter(before.start().plus(Marking.PAUSE));
    if (!hasFingerprints) {
      return paused;
    }
    if (turn.fingerprint().isEmpty()) {
      return false;
    }
    return marking == Marking.FIRST_REQUEST
        || paused
        || !turn.fingerprint().equals(before.fingerprint());
  }

  /** A zone that changes within the week may move a turn beyond its ends. */
  private int day(TurnSample turn) {
    long day = ChronoUnit.DAYS.between(week.week().monday(), week.local(turn).toLocalDate());
    return (int) Math.max(0, Math.min(LAST_DAY, day));
  }

  /** What a record may continue: its session or, where none is known, its text. */
  private record Strand(OptionalLong session, OptionalLong text) {}

  /** The records of one prompt so far. */
  private record Growing(int day, List<TurnSample> turns) {
    static Growing from(TurnSample first, int day) {
      return new Growing(day, new ArrayList<>(List.of(first)));
    }

    TurnSample last() {
      return turns.get(turns.size() - 1);
    }

    Prompt build() {
      TurnSample first = turns.get(0);
      return new Prompt(
          first.start(),
          day,
          first.fingerprint(),
          first.session(),
          first.trigger() == Trigger.AGENT,
          turns.size(),
          first.tokens().input() + first.tokens().cacheWrite(),
          turns.stream().mapToLong(turn -> turn.tokens().output()).sum(),
          turns.stream().mapToInt(TurnSample::outcomes).sum(),
          turns.stream().anyMatch(TurnSample::humanReply));
    }
  }
}
