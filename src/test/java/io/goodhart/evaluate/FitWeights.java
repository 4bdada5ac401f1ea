package io.goodhart.evaluate;

import io.goodhart.signals.Measuring;
import io.goodhart.signals.Score;
import io.goodhart.signals.Weights;
import io.goodhart.signals.family.Ground;
import io.goodhart.signals.family.PatternKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
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
  private static final double SHRINK = 0.0001;
  private static final Weights.Weight PRIOR = new Weights.Weight(1.0, 0.4, 1.0, 0.5, 0.5);
  private static final double PRIOR_OF_EARLIER = 0.3;

  /** What earlier weeks add depends on the weights that are being fitted. */
  private static final int PASSES = 2;

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
    List<Row> all = rows.stream().filter(kept).toList();
    Weights weights = new Weights(0, 0, Map.of());
    for (int pass = 0; pass < PASSES; pass++) {
      weights = fit(all, pass == 0 ? new IdentityHashMap<>() : earlier(all, weights));
    }
    return weights;
  }

  private static Weights fit(List<Row> rows, IdentityHashMap<Row, Double> earlier) {
    List<Row> used =
        rows.stream()
            .filter(row -> row.found().earlierWeeks() > 0)
            .filter(row -> !row.gamed() || row.who().attack().orElseThrow().canBeSeen())
            .toList();
    boolean[] truth = new boolean[used.size()];
    List<double[]> inputs = new ArrayList<>();
    for (int i = 0; i < truth.length; i++) {
      Row row = used.get(i);
      truth[i] = row.gamed();
      double[] input = Arrays.copyOf(row.inputs(), Row.INPUTS + 1);
      input[Row.INPUTS] = earlier.getOrDefault(row, 0.0);
      inputs.add(input);
    }
    double[] fitted =
        new Fit(grounds(), MOST_OF_ONE, Score.MOST_OF_A_GROUND, SHRINK, priors())
            .run(inputs, truth);
    Map<PatternKind, Weights.Weight> byKind = new EnumMap<>(PatternKind.class);
    for (int i = 0; i < Row.KINDS.size(); i++) {
      int at = Row.COLUMNS * i;
      byKind.put(
          Row.KINDS.get(i),
          new Weights.Weight(
              fitted[at], fitted[at + 1], fitted[at + 2], fitted[at + 3], fitted[at + 4]));
    }
    return new Weights(fitted[Row.INPUTS + 1], fitted[Row.INPUTS], byKind);
  }

  private static IdentityHashMap<Row, Double> earlier(List<Row> rows, Weights weights) {
    IdentityHashMap<Row, Double> earlier = new IdentityHashMap<>();
    for (List<Row> person : Row.byPerson(rows)) {
      List<Double> found = Measuring.earlier(person.stream().map(Row::found).toList(), weights);
      for (int i = 0; i < found.size(); i++) {
        earlier.put(person.get(i), found.get(i));
      }
    }
    return earlier;
  }

  private static double[] priors() {
    double[] priors = new double[Row.INPUTS + 1];
    for (int at = 0; at < Row.INPUTS; at += Row.COLUMNS) {
      priors[at] = PRIOR.level();
      priors[at + 1] = PRIOR.habit();
      priors[at + 2] = PRIOR.change();
      priors[at + 3] = PRIOR.whole();
      priors[at + 4] = PRIOR.extreme();
    }
    priors[Row.INPUTS] = PRIOR_OF_EARLIER;
    return priors;
  }

  private static int[] grounds() {
    int[] grounds = new int[Row.INPUTS + 1];
    List<Ground> all = List.of(Ground.values());
    grounds[Row.INPUTS] = all.size();
    for (int i = 0; i < Row.INPUTS; i++) {
      grounds[i] = all.indexOf(Row.KINDS.get(i / Row.COLUMNS).ground());
    }
    return grounds;
  }

  private static String table(Weights weights) {
    StringBuilder table = new StringBuilder("kind,level,habit,change,whole,extreme\n");
    line(table, "intercept", weights.intercept(), 0, 0, 0, 0);
    line(table, "earlier-weeks", weights.earlier(), 0, 0, 0, 0);
    for (PatternKind kind : PatternKind.values()) {
      Weights.Weight weight = weights.of(kind);
      line(
          table,
          kind.code(),
          weight.level(),
          weight.habit(),
          weight.change(),
          weight.whole(),
          weight.extreme());
    }
    return table.toString();
  }

  private static void line(StringBuilder table, String name, double... values) {
    table.append(name);
    for (double value : values) {
      table.append(String.format(Locale.ROOT, ",%.2f", value));
    }
    table.append('\n');
  }
}
