package io.goodhart.signals;

import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.family.Reading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is ordinary among the people of one week, by kind, one value for each person. */
final class Ordinary {
  private final Map<PatternKind, Peers> levels;
  private final Map<PatternKind, Peers> changes;
  private final Map<PatternKind, Peers> wholes;
  private final Map<PatternKind, double[]> thisWeek;
  private final PeersAlike alike;

  private Ordinary(
      Map<PatternKind, Peers> levels,
      Map<PatternKind, Peers> changes,
      Map<PatternKind, Peers> wholes,
      Map<PatternKind, double[]> thisWeek,
      PeersAlike alike) {
    this.levels = levels;
    this.changes = changes;
    this.wholes = wholes;
    this.thisWeek = thisWeek;
    this.alike = alike;
  }

  static Ordinary of(List<MeasuredWeek> week) {
    Map<PatternKind, Peers> levels = new EnumMap<>(PatternKind.class);
    Map<PatternKind, Peers> changes = new EnumMap<>(PatternKind.class);
    Map<PatternKind, Peers> wholes = new EnumMap<>(PatternKind.class);
    Map<PatternKind, double[]> thisWeek = new EnumMap<>(PatternKind.class);
    for (PatternKind kind : PatternKind.values()) {
      double[] values = sorted(week, one -> value(one, kind));
      levels.put(
          kind,
          Peers.of(
              sorted(week, one -> one.past().middle(kind, one.own().values())),
              kind.usual(),
              kind.spread()));
      changes.put(kind, Peers.of(sorted(week, one -> one.change(kind)), 0, kind.spread()));
      wholes.put(kind, Peers.of(values, kind.usual(), kind.spread()));
      thisWeek.put(kind, values);
    }
    return new Ordinary(levels, changes, wholes, thisWeek, PeersAlike.of(week));
  }

  private static OptionalDouble value(MeasuredWeek week, PatternKind kind) {
    Values values = week.all().values();
    return values.has(kind) ? OptionalDouble.of(values.of(kind)) : OptionalDouble.empty();
  }

  /** A number of each person who has one, upwards. */
  private static double[] sorted(
      List<MeasuredWeek> week, Function<MeasuredWeek, OptionalDouble> number) {
    return week.stream()
        .map(number)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .sorted()
        .toArray();
  }

  MemberFindings compare(MeasuredWeek week) {
    List<Finding> findings = new ArrayList<>();
    week.all().forEach((kind, found) -> findings.add(finding(week, kind, found)));
    return new MemberFindings(
        week.member(),
        week.seenAs(),
        week.remembered().week(),
        week.prompts(),
        week.past().comparable(),
        week.explained(),
        findings);
  }

  private Finding finding(MeasuredWeek week, PatternKind kind, Reading.Measured found) {
    Peers peers = known(levels.get(kind));
    double beyondPeers =
        week.own()
            .of(kind)
            .map(reading -> kind.sureness(reading.of()) * peers.deviations(reading.value()))
            .orElse(0.0);
    double level = Finding.strength(beyondPeers);
    double sureness = kind.sureness(found.of());
    OptionalDouble usual = week.past().usual(kind);
    double beyondWholes = sureness * known(wholes.get(kind)).deviations(found.value());
    double habit =
        usual.isPresent() ? Finding.strength(sureness * peers.deviations(usual.getAsDouble())) : 0;
    return new Finding(
        kind,
        found,
        usual,
        week.past().range(kind),
        peers,
        level,
        Math.min(level, habit),
        Math.max(0, Finding.strength(sureness * beyondSelf(week, kind, found, peers)) - habit),
        Finding.strength(beyondWholes),
        Finding.extremity(beyondWholes),
        Odds.conformal(found.value(), alike.of(week.sources(), kind, known(thisWeek.get(kind)))));
  }

  /** A change to what is ordinary among people is none. */
  private double beyondSelf(
      MeasuredWeek week, PatternKind kind, Reading.Measured found, Peers peers) {
    OptionalDouble change = week.change(kind);
    return change.isEmpty()
        ? 0
        : Math.min(
            known(changes.get(kind)).deviations(change.getAsDouble()),
            peers.deviations(found.value()) + Finding.ORDINARY);
  }

  private static <T> T known(@Nullable T value) {
    return Objects.requireNonNull(value, "every kind was looked at");
  }
}
