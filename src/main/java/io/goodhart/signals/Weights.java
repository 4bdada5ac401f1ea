package io.goodhart.signals;

import io.goodhart.signals.family.PatternKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What each kind of pattern adds to the evidence, as published in {@code weights.csv}.
 *
 * <p>The table was fitted on simulated people, drawn towards one weight for all kinds so that it
 * does not forget what no simulated person did.
 *
 * @param intercept the evidence of a week in which everything is ordinary
 * @param earlier what evidence in earlier weeks adds, for each point of it
 * @param byKind what a kind adds at full strength
 */
public record Weights(double intercept, double earlier, Map<PatternKind, Weight> byKind) {
  /** The version that notes name. */
  public static final int VERSION = 3;

  private static final String TABLE = "weights.csv";
  private static final String INTERCEPT = "intercept";
  private static final String EARLIER = "earlier-weeks";

  /** Copies the map. */
  public Weights {
    EnumMap<PatternKind, Weight> copy = new EnumMap<>(PatternKind.class);
    copy.putAll(byKind);
    byKind = copy;
  }

  /**
   * What one kind adds.
   *
   * @param level for lying beyond other people, as far as it is no habit
   * @param habit for lying beyond other people as the person always has
   * @param change for lying beyond one's own earlier weeks
   * @param whole for a whole week, agents by themselves included, beyond other people's
   * @param extreme for a whole week such as hardly anybody has
   */
  public record Weight(double level, double habit, double change, double whole, double extreme) {
    double times(Finding finding) {
      return level * (finding.level() - finding.habit())
          + habit * finding.habit()
          + change * finding.change()
          + whole * finding.whole()
          + extreme * finding.extreme();
    }
  }

  /** The weight of a kind. */
  public Weight of(PatternKind kind) {
    return Objects.requireNonNull(byKind.get(kind), "every kind has a weight");
  }

  /**
   * Reads the published table.
   *
   * @throws IllegalStateException if it lacks a kind, which a build cannot pass
   */
  public static Weights published() {
    try (InputStream table =
            Objects.requireNonNull(Weights.class.getResourceAsStream(TABLE), TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return parse(lines.lines().skip(1).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Weights parse(List<String> lines) {
    Map<String, List<Double>> named = new HashMap<>();
    for (String line : lines) {
      List<String> cells = Arrays.asList(line.split(",", -1));
      named.put(cells.get(0), cells.stream().skip(1).map(Double::valueOf).toList());
    }
    Map<PatternKind, Weight> byKind = new EnumMap<>(PatternKind.class);
    for (PatternKind kind : PatternKind.values()) {
      List<Double> row = row(named, kind.code());
      byKind.put(kind, new Weight(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)));
    }
    return new Weights(row(named, INTERCEPT).get(0), row(named, EARLIER).get(0), byKind);
  }

  private static List<Double> row(Map<String, List<Double>> named, String name) {
    List<Double> row = named.get(name);
    if (row == null) {
      throw new IllegalStateException(TABLE + " lacks " + name);
    }
    return row;
  }
}
