package io.goodhart.evaluate;

import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import io.goodhart.evaluate.Population.Worked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Leaves of people's weeks what Claude Code and others tell by their defaults: when each prompt
 * began and in which session; of its text, size, requests and outcomes nothing.
 *
 * @param percent of so many of 100 people
 */
record PromptsAlone(int percent) {
  private static final long PAUSE_MILLIS = 90_000;

  /** The same people with less reported of them. */
  Population of(Population population) {
    return new Population(
        population.world(),
        population.developers(),
        population.weeks().stream().map(week -> week.stream().map(this::of).toList()).toList());
  }

  private Worked of(Worked worked) {
    if (!Missing.isOf(percent, worked.who())) {
      return worked;
    }
    Map<OptionalLong, SimRecord> last = new HashMap<>();
    List<SimRecord> prompts = new ArrayList<>();
    for (SimRecord record : worked.records()) {
      SimRecord before = last.put(record.session(), record);
      if (record.trigger() != Trigger.AGENT && (before == null || begins(record, before))) {
        prompts.add(
            record
                .with(OptionalLong.empty(), record.session())
                .with(TokenUsage.NONE)
                .with(0, record.reply()));
      }
    }
    return new Worked(worked.who(), worked.week(), prompts, worked.gamed(), worked.sanctioned());
  }

  private static boolean begins(SimRecord record, SimRecord before) {
    return record.atMillis() - before.atMillis() > PAUSE_MILLIS
        || (record.fingerprint().isPresent() && !record.fingerprint().equals(before.fingerprint()));
  }
}
