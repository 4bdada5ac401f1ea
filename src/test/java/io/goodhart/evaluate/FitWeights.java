package io.goodhart.evaluate;

import io.goodhart.signals.Score;
import io.goodhart.signals.Weights;
import io.goodhart.signals.family.Ground;
import io.goodhart.signals.family.PatternKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** Fits the published weights on simulated people and writes their table. */
final class FitWeights {
  /** Evaluation uses other seeds. */
  private static final long FIRST_SEED = 1;

  private static final int POPULATIONS = 8;
  private static final int PEOPLE = 300;
  private static final double MOST_OF_ONE = 4;
  private static final double SHRINK = 0.0003;
  private static final double PRIOR = 1.3;
  private static final double PRIOR_OF_A_HABIT = 0.6;

  private FitWeights() {}

  /** The first argument is the file to write. */
  public static void main(String[] args) throws IOException {
    Weights weights = fit(training(POPULATIONS), row -> true);
    Files.writeString(Path.of(args[0]), table(weights), StandardCharsets.UTF_8);
  }

  static List<Row> training(int populations) {
    return LongStream.range(FIRST_SEED, FIRST_SEED + populations)
        .parallel()
        .mapToObj(seed -> Row.simulate(seed, PEOPLE))
        .flatMap(List::stream)
        .toList();
  }

  /** Weights from those rows that are kept; what cannot be seen teaches nothing. */
  static Weights fit(List<Row> rows, Predicate<Row> kept) {
    List<Row> used =
        rows.stream()
            .filter(kept)
            .filter(row -> row.found().earlierWeeks() > 0)
            .filter(row -> !row.gamed() || row.who().attack().orElseThrow().canBeSeen())
            .toList();
    boolean[] truth = new boolean[used.size()];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = used.get(i).gamed();
    }
    double[] fitted =
        new Fit(grounds(), MOST_OF_ONE, Score.MOST_OF_A_GROUND, SHRINK, priors())
            .run(used.stream().map(Row::inputs).toList(), truth);
    Map<PatternKind, Weights.Weight> byKind = new EnumMap<>(PatternKind.class);
    for (int i = 0; i < Row.KINDS.size(); i++) {
      int at = Row.COLUMNS * i;
      byKind.put(Row.KINDS.get(i), new Weights.Weight(fitted[at], fitted[at + 1], fitted[at + 2]));
    }
    return new Weights(fitted[Row.INPUTS], byKind);
  }

  private static double[] priors() {
    double[] priors = new double[Row.INPUTS];
    for (int i = 0; i < priors.length; i++) {
      priors[i] = i % Row.COLUMNS == 1 ? PRIOR_OF_A_HABIT : PRIOR;
    }
    return priors;
  }

  private static int[] grounds() {
    int[] grounds = new int[Row.INPUTS];
    List<Ground> all = List.of(Ground.values());
    for (int i = 0; i < grounds.length; i++) {
      grounds[i] = all.indexOf(Row.KINDS.get(i / Row.COLUMNS).ground());
    }
    return grounds;
  }

  private static String table(Weights weights) {
    StringBuilder table = new StringBuilder("kind,level,habit,change\n");
    table.append(String.format(Locale.ROOT, "intercept,%.2f,0,0%n", weights.intercept()));
    for (PatternKind kind : PatternKind.values()) {
      table.append(
          String.format(
              Locale.ROOT,
              "%s,%.2f,%.2f,%.2f%n",
              kind.code(),
              weights.of(kind).level(),
              weights.of(kind).habit(),
              weights.of(kind).change()));
    }
    return table.toString();
  }
}
