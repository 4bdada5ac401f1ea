package io.goodhart.evaluate;

import io.goodhart.evaluate.Population.Worked;
import java.util.List;
import java.util.OptionalLong;

/**
 * Takes away from people what their sources might not report, beyond what is missing anyhow.
 *
 * @param percent from so many of 100 people
 * @param fingerprints whether texts are not told
 * @param sessions whether it is not told what belongs together
 */
record Missing(int percent, boolean fingerprints, boolean sessions) {
  private static final int HUNDRED = 100;

  /** Spreads those who lack something over honest people and others. */
  private static final int STRIDE = 37;

  /** The same people with less reported of them. */
  Population of(Population population) {
    return new Population(
        population.world(),
        population.developers(),
        population.weeks().stream().map(week -> week.stream().map(this::of).toList()).toList());
  }

  /** Whether somebody is one of so many of 100 people. */
  static boolean isOf(int percent, Developer who) {
    return who.number() * STRIDE % HUNDRED < percent;
  }

  private Worked of(Worked worked) {
    if (!isOf(percent, worked.who())) {
      return worked;
    }
    List<SimRecord> reported =
        worked.records().stream()
            .map(
                record ->
                    record.with(
                        fingerprints ? OptionalLong.empty() : record.fingerprint(),
                        sessions ? OptionalLong.empty() : record.session()))
            .toList();
    return new Worked(worked.who(), worked.week(), reported, worked.gamed(), worked.sanctioned());
  }
}
