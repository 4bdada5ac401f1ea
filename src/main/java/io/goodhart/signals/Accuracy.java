package io.goodhart.signals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How often notes are right, as the last evaluation measured it on simulated people that the
 * weights were not fitted on; published beside the weights in {@code accuracy.csv}.
 *
 * @param rules the version of the rules that was measured
 * @param rightPercent of 100 notes, so many were right
 * @param foundPercent of 100 weeks that should have got a note, so many did
 * @param honestInTenThousand of 10,000 honest people, so many ever got one
 * @param weeks within so many weeks
 */
public record Accuracy(
    int rules, int rightPercent, int foundPercent, int honestInTenThousand, int weeks) {
  private static final String TABLE = "accuracy.csv";

  /** What was measured of the rules in force; empty if they have changed since. */
  public static Optional<Accuracy> published() {
    return Optional.of(read()).filter(measured -> measured.rules == Weights.VERSION);
  }

  /**
   * Reads the published table.
   *
   * @throws IllegalStateException if it lacks a figure, which a build cannot pass
   */
  static Accuracy read() {
    Map<String, Integer> figures = new HashMap<>();
    try (InputStream table =
            Objects.requireNonNull(Accuracy.class.getResourceAsStream(TABLE), TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", 2))
          .forEach(cells -> figures.put(cells[0], Integer.valueOf(cells[1].strip())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Accuracy(
        figure(figures, "rules"),
        figure(figures, "right-percent"),
        figure(figures, "found-percent"),
        figure(figures, "honest-in-10000"),
        figure(figures, "weeks"));
  }

  private static int figure(Map<String, Integer> figures, String name) {
    Integer figure = figures.get(name);
    if (figure == null) {
      throw new IllegalStateException(TABLE + " lacks " + name);
    }
    return figure;
  }
}
