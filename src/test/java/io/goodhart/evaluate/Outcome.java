package io.goodhart.evaluate;

import io.goodhart.signals.Judgement;
import io.goodhart.signals.Measuring;
import io.goodhart.signals.SignalsConfig;
import io.goodhart.signals.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Simulated weeks with their judgements, and the figures that say how good those are. */
record Outcome(List<Judged> weeks) {
  private static final int RESAMPLES = 200;

  /** One week, judged. */
  record Judged(Row row, Judgement judgement) {
    boolean flagged() {
      return judgement.verdict().isPattern();
    }

    Developer who() {
      return row.who();
    }
  }

  static Outcome of(List<Row> rows, Weights weights) {
    return of(rows, weights, SignalsConfig.DEFAULT.leastScorePercent());
  }

  static Outcome of(List<Row> rows, Weights weights, int leastScorePercent) {
    List<Judged> weeks = new ArrayList<>();
    for (List<Row> person : Row.byPerson(rows)) {
      List<Judgement> judged =
          Measuring.judged(person.stream().map(Row::found).toList(), weights, leastScorePercent);
      for (int i = 0; i < judged.size(); i++) {
        weeks.add(new Judged(person.get(i), judged.get(i)));
      }
    }
    return new Outcome(weeks);
  }

  Outcome only(Predicate<Row> kept) {
    return new Outcome(weeks.stream().filter(week -> kept.test(week.row)).toList());
  }

  double area() {
    return area(weeks);
  }

  /** The middle 95 % of areas when developers are drawn anew. */
  double[] areaInterval() {
    List<List<Judged>> all =
        List.copyOf(
            weeks.stream()
                .collect(
                    Collectors.groupingBy(Judged::who, LinkedHashMap::new, Collectors.toList()))
                .values());
    Random random = new Random(7);
    double[] areas =
        random
            .longs(RESAMPLES)
            .mapToDouble(
                seed -> {
                  Random draw = new Random(seed);
                  List<Judged> drawn = new ArrayList<>();
                  for (int i = 0; i < all.size(); i++) {
                    drawn.addAll(all.get(draw.nextInt(all.size())));
                  }
                  return area(drawn);
                })
            .sorted()
            .toArray();
    return new double[] {areas[RESAMPLES / 40], areas[RESAMPLES - 1 - RESAMPLES / 40]};
  }

  private static double area(List<Judged> weeks) {
    double[] scores = weeks.stream().mapToDouble(w -> w.judgement.score().value()).toArray();
    return Precision.area(scores, truth(weeks));
  }

  static boolean[] truth(List<Judged> weeks) {
    boolean[] truth = new boolean[weeks.size()];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = weeks.get(i).row.gamed();
    }
    return truth;
  }

  double precision() {
    long flagged = weeks.stream().filter(Judged::flagged).count();
    long right = weeks.stream().filter(w -> w.flagged() && w.row.gamed()).count();
    return flagged == 0 ? 1 : (double) right / flagged;
  }

  double recall() {
    long gamed = weeks.stream().filter(w -> w.row.gamed()).count();
    long found = weeks.stream().filter(w -> w.flagged() && w.row.gamed()).count();
    return gamed == 0 ? 0 : (double) found / gamed;
  }

  double flaggedShare() {
    return (double) weeks.stream().filter(Judged::flagged).count() / Math.max(1, weeks.size());
  }

  /** The share of people who never game and were flagged in any week. */
  double honestEverFlagged() {
    List<Judged> honest = weeks.stream().filter(w -> w.row.who().attack().isEmpty()).toList();
    long people = honest.stream().map(Judged::who).distinct().count();
    long flagged = honest.stream().filter(Judged::flagged).map(Judged::who).distinct().count();
    return (double) flagged / Math.max(1, people);
  }
}
