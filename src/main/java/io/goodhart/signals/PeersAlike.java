package io.goodhart.signals;

import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.family.Reading;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everybody's readings of one week among people whose sources tell the same.
 *
 * <p>What tools report differs, and so do the readings: a p-value against everybody would be small
 * for all users of one tool and large for those of another. Taken within each kind of source it
 * holds for each of them (Mondrian conformal prediction: Vovk, Lindsay, Nouretdinov and Gammerman
 * 2003). Fewer than 30 people of a kind say too little, so they are held against everybody.
 */
final class PeersAlike {
  private static final int LEAST_PEOPLE = 30;

  private final Map<SourceKind, Map<PatternKind, double[]>> alike;

  private PeersAlike(Map<SourceKind, Map<PatternKind, double[]>> alike) {
    this.alike = alike;
  }

  static PeersAlike of(List<MeasuredWeek> week) {
    Map<SourceKind, List<MeasuredWeek>> groups =
        week.stream().collect(Collectors.groupingBy(MeasuredWeek::sources));
    Map<SourceKind, Map<PatternKind, double[]>> alike = new HashMap<>();
    // Where all sources are alike, everybody is known already and is not held twice.
    if (groups.size() > 1) {
      groups.forEach((sources, people) -> alike.put(sources, sorted(people)));
    }
    return new PeersAlike(alike);
  }

  private static Map<PatternKind, double[]> sorted(List<MeasuredWeek> people) {
    Map<PatternKind, double[]> sorted = new EnumMap<>(PatternKind.class);
    for (PatternKind kind : PatternKind.values()) {
      double[] values =
          people.stream()
              .flatMap(one -> one.all().of(kind).stream())
              .mapToDouble(Reading.Measured::value)
              .sorted()
              .toArray();
      if (values.length >= LEAST_PEOPLE) {
        sorted.put(kind, values);
      }
    }
    return sorted;
  }

  /** The values that a reading is held against: of those alike, or {@code everybody}'s. */
  double[] of(SourceKind sources, PatternKind kind, double[] everybody) {
    return alike.getOrDefault(sources, Map.of()).getOrDefault(kind, everybody);
  }
}
