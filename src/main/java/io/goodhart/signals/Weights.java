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
 * @param byKind what a kind adds at full strength
 */
public record Weights(double intercept, Map<PatternKind, Weight> byKind) {
  /** The version that notes name. */
  public static final int VERSION = 2;

  private static final String TABLE = "weights.csv";
  private static final String INTERCEPT = "intercept";

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
   */
  public record Weight(double level, double habit, double change) {}

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
    double intercept = 0;
    Map<String, Weight> named = new HashMap<>();
    for (String line : lines) {
      List<String> cells = Arrays.asList(line.split(",", -1));
      if (cells.get(0).equals(INTERCEPT)) {
        intercept = Double.parseDouble(cells.get(1));
      } else {
        named.put(
            cells.get(0),
            new Weight(
                Double.parseDouble(cells.get(1)),
                Double.parseDouble(cells.get(2)),
                Double.parseDouble(cells.get(3))));
      }
    }
    Map<PatternKind, Weight> byKind = new EnumMap<>(PatternKind.class);
    for (PatternKind kind : PatternKind.values()) {
      Weight weight = named.get(kind.code());
      if (weight == null) {
        throw new IllegalStateException(TABLE + " lacks " + kind.code());
      }
      byKind.put(kind, weight);
    }
    return new Weights(intercept, byKind);
  }
}
