package io.goodhart.evaluate;

import io.goodhart.signals.Judgement;
import io.goodhart.signals.Weights;
import io.goodhart.signals.family.PatternKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * The report on the signals: on simulated people that the weights were not fitted on, and on real
 * traces if a folder with them is given. It fails where a figure misses its bar.
 */
final class Evaluation {
  private static final long FIRST_SEED = 101;
  private static final int POPULATIONS = 6;
  private static final int TRAINING = 4;
  private static final int PEOPLE = 300;

  private final StringWriter text = new StringWriter();
  private final PrintWriter out = new PrintWriter(text);
  private final Bars bars = new Bars();

  private Evaluation() {}

  /**
   * Prints the report. The first argument is the file to write it to as well, the second the folder
   * of the real traces.
   *
   * @throws IllegalStateException if a figure misses its bar, after the report is written
   */
  public static void main(String[] args) throws IOException {
    Evaluation report = new Evaluation();
    report.simulated();
    if (args.length > 1 && Files.isDirectory(Path.of(args[1]))) {
      report.real(Path.of(args[1]));
    } else {
      report.out.println("\nReal traces: not there.");
    }
    List<String> missed = report.bars.missed();
    report.print("%n%s", missed.isEmpty() ? "Every bar is reached." : "Missed: " + missed);
    Files.writeString(Path.of(args[0]), report.text.toString(), StandardCharsets.UTF_8);
    PrintWriter console = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    console.println(report.text);
    if (!missed.isEmpty()) {
      throw new IllegalStateException("The signals miss a bar: " + missed);
    }
  }

  private void simulated() {
    List<List<Row>> populations =
        LongStream.range(FIRST_SEED, FIRST_SEED + POPULATIONS)
            .parallel()
            .mapToObj(seed -> Row.simulate(seed, PEOPLE))
            .toList();
    List<Row> rows = populations.stream().flatMap(List::stream).toList();
    leaveOneOut(rows);
    Outcome outcome = Outcome.of(rows, Weights.published());
    double[] interval = outcome.areaInterval();
    print("%nAll kinds of gaming, published weights, %d weeks", rows.size());
    print(
        "  precision-recall area %.3f (95 %% %.3f to %.3f)",
        outcome.area(), interval[0], interval[1]);
    print("  at the flag: precision %.3f, recall %.3f", outcome.precision(), outcome.recall());
    print("  honest people ever flagged in 8 weeks %.4f", outcome.honestEverFlagged());
    thresholds(rows);
    floors(rows);
    personas(outcome);
    ablation(rows, outcome);
    ErrorReport error = new ErrorReport();
    populations.forEach(error::add);
    print(error.lines());
    print(CalibrationPlot.of(outcome.only(row -> !row.gamed()).weeks()));
    print(Robustness.table(PEOPLE));
    bars.simulated(outcome, error);
  }

  private void leaveOneOut(List<Row> rows) {
    List<Row> training = FitWeights.training(TRAINING);
    print("Leaving one kind of gaming out of the fit, on the others' test weeks and its own");
    long found = 0;
    long all = 0;
    for (Attack attack : Attack.values()) {
      Weights weights =
          FitWeights.fit(training, row -> row.who().attack().filter(attack::equals).isEmpty());
      Outcome outcome =
          Outcome.of(rows, weights)
              .only(row -> row.who().attack().map(attack::equals).orElse(true));
      long gamed = outcome.weeks().stream().filter(w -> w.row().gamed()).count();
      found += Math.round(outcome.recall() * gamed);
      all += gamed;
      print("  %-16s area %.3f  recall at the flag %.2f", attack, outcome.area(), outcome.recall());
    }
    print("  together         recall at the flag %.3f", (double) found / all);
  }

  private void thresholds(List<Row> rows) {
    for (int percent : new int[] {60, 65, 70, 75, 80, 85, 90, 95}) {
      Outcome outcome = Outcome.of(rows, Weights.published(), percent);
      print(
          "  from %d %%: precision %.3f, recall %.3f, honest people ever flagged %.4f",
          percent, outcome.precision(), outcome.recall(), outcome.honestEverFlagged());
    }
  }

  /** What ranking by tokens, and by tokens far above one's own weeks, would reach. */
  private void floors(List<Row> rows) {
    Outcome any = Outcome.of(rows, Weights.published());
    boolean[] truth = Outcome.truth(any.weeks());
    double[] tokens = rows.stream().mapToDouble(Row::tokens).toArray();
    Map<Developer, Double> before = new HashMap<>();
    double[] growth = new double[tokens.length];
    for (int i = 0; i < growth.length; i++) {
      double now = Math.log1p(tokens[i]);
      growth[i] = now - before.getOrDefault(rows.get(i).who(), now);
      before.merge(rows.get(i).who(), now, (a, b) -> (a + b) / 2);
    }
    print(
        "  floors: by tokens %.3f, by tokens against own weeks %.3f, by chance %.3f",
        Precision.area(tokens, truth),
        Precision.area(growth, truth),
        rows.stream().mapToDouble(row -> row.gamed() ? 1 : 0).average().orElse(0));
  }

  private void personas(Outcome outcome) {
    Map<String, Outcome> groups = new TreeMap<>();
    for (Persona persona : Persona.values()) {
      groups.put(
          "honest " + persona,
          outcome.only(row -> row.who().attack().isEmpty() && row.who().persona() == persona));
    }
    for (Attack attack : Attack.values()) {
      groups.put(
          "gaming " + attack,
          outcome.only(row -> row.gamed() && row.who().attack().orElseThrow() == attack));
    }
    groups.put(
        "honest weeks of those who game",
        outcome.only(row -> !row.gamed() && row.who().attack().isPresent()));
    print("%nShare of weeks flagged");
    groups.forEach(
        (name, group) ->
            print("  %-32s %.4f of %d", name, group.flaggedShare(), group.weeks().size()));
  }

  private void ablation(List<Row> rows, Outcome whole) {
    print("%nWithout one kind of pattern: change of area and of recall at the flag");
    for (PatternKind left : PatternKind.values()) {
      Map<PatternKind, Weights.Weight> byKind = new EnumMap<>(Weights.published().byKind());
      byKind.put(left, new Weights.Weight(0, 0, 0, 0, 0));
      Weights without =
          new Weights(Weights.published().intercept(), Weights.published().earlier(), byKind);
      Outcome outcome = Outcome.of(rows, without);
      print(
          "  %-16s %+.3f %+.3f",
          left.code(), outcome.area() - whole.area(), outcome.recall() - whole.recall());
    }
  }

  private void real(Path folder) throws IOException {
    List<Judgement> weeks = RealTraces.judge(folder);
    long usable = weeks.stream().filter(week -> week.found().prompts() >= 20).count();
    print("%nReal traces: %d weeks of people, %d of them usable", weeks.size(), usable);
    long flagged = weeks.stream().filter(week -> week.verdict().isPattern()).count();
    bars.real(flagged, usable);
    print("  flagged: %d", flagged);
    print(
        "  highest score: %.3f",
        weeks.stream().mapToDouble(week -> week.score().value()).max().orElse(0));
    Map<PatternKind, Integer> kinds = new EnumMap<>(PatternKind.class);
    weeks.forEach(week -> week.kinds().forEach(kind -> kinds.merge(kind, 1, Integer::sum)));
    print("  kinds worth a word, by weeks: %s", kinds);
  }

  private void print(List<String> lines) {
    out.println();
    lines.forEach(out::println);
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
