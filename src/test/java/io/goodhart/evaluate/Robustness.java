package io.goodhart.evaluate;

import io.goodhart.signals.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/** Measures the same rules where fewer or more people game, and where less is reported of them. */
final class Robustness {
  private static final long FIRST_SEED = 301;
  private static final int POPULATIONS = 3;
  private static final double FEW = 0.01;
  private static final double MANY = 0.10;

  private Robustness() {}

  /** The table, line by line, of populations of {@code people} each. */
  static List<String> table(int people) {
    Map<String, List<Row>> cases = new LinkedHashMap<>();
    cases.put("7 % game", rows(people, Row.GAMERS, population -> population));
    cases.put("1 % game", rows(people, FEW, population -> population));
    cases.put("10 % game", rows(people, MANY, population -> population));
    for (int percent : new int[] {30, 100}) {
      cases.put(percent + " % without texts", missing(people, new Missing(percent, true, false)));
      cases.put(
          percent + " % without sessions", missing(people, new Missing(percent, false, true)));
      cases.put(percent + " % without either", missing(people, new Missing(percent, true, true)));
      cases.put(
          percent + " % prompts alone", rows(people, Row.GAMERS, new PromptsAlone(percent)::of));
    }
    List<String> lines = new ArrayList<>();
    lines.add("Where fewer or more game, and where less is reported than usual (7 % game)");
    lines.add("                           area  precision  recall  honest people ever flagged");
    cases.forEach((name, rows) -> lines.add(line(name, Outcome.of(rows, Weights.published()))));
    return lines;
  }

  private static List<Row> missing(int people, Missing missing) {
    return rows(people, Row.GAMERS, missing::of);
  }

  private static List<Row> rows(int people, double gamers, UnaryOperator<Population> reported) {
    return LongStream.range(FIRST_SEED, FIRST_SEED + POPULATIONS)
        .parallel()
        .mapToObj(seed -> Row.simulate(seed, people, gamers, reported))
        .flatMap(List::stream)
        .toList();
  }

  private static String line(String name, Outcome outcome) {
    return String.format(
        Locale.ROOT,
        "  %-22s %6.3f %10.3f %7.3f %10.4f",
        name,
        outcome.area(),
        outcome.precision(),
        outcome.recall(),
        outcome.honestEverFlagged());
  }
}
