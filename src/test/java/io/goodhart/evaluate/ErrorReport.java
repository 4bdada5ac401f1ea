package io.goodhart.evaluate;

import io.goodhart.signals.Measuring;
import io.goodhart.signals.MemberFindings;
import io.goodhart.signals.Odds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Measures on simulated people whether the errors hold that are stated beside the score: how often
 * honest people are discovered, and whether an e-process of theirs ever passes what chance alone
 * lets pass once in twenty.
 */
final class ErrorReport {
  /** By Ville's inequality an e-process passes this for at most one honest person in twenty. */
  private static final double PASSES = 20;

  private final List<Told> told = new ArrayList<>();

  /** One week of somebody with its odds. */
  private record Told(Row row, Odds odds) {
    boolean isHonest() {
      return row.who().attack().isEmpty();
    }
  }

  /** Takes the rows of one population. */
  void add(List<Row> population) {
    List<List<Row>> weeks = new ArrayList<>();
    for (int week = 0; week < Row.WEEKS; week++) {
      int number = week;
      weeks.add(population.stream().filter(row -> row.week() == number).toList());
    }
    List<List<MemberFindings>> found =
        weeks.stream().map(week -> week.stream().map(Row::found).toList()).toList();
    List<List<Odds>> odds = Measuring.odds(found);
    for (int week = 0; week < weeks.size(); week++) {
      for (int i = 0; i < weeks.get(week).size(); i++) {
        told.add(new Told(weeks.get(week).get(i), odds.get(week).get(i)));
      }
    }
  }

  /** Of honest people, the share whose e-process ever passed what few may pass. */
  double honestEverPassed() {
    return everPassed(Told::isHonest);
  }

  /** What was measured, line by line. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Error, reported beside the score; it decides nothing");
    lines.add(
        said(
            "  honest weeks: e-value of a week %.3f in the mean (at most 1 is valid)",
            mean(told.stream().filter(Told::isHonest).toList(), one -> one.odds.eValue())));
    discoveries(lines, "a week by itself", one -> one.odds.discovered());
    discoveries(lines, "by the e-process", one -> one.odds.discoveredSoFar());
    lines.add(
        said(
            "  e-process ever at %.0f or more: %.4f of honest people (at most 0.05 is valid),"
                + " %.4f of those who game",
            PASSES, honestEverPassed(), everPassed(one -> !one.isHonest())));
    lines.add(
        "  e-process by week: honest mean, honest highest of 100; gaming median, highest of 10");
    for (int week = 0; week < Row.WEEKS; week++) {
      lines.add(byWeek(week));
    }
    return lines;
  }

  private void discoveries(List<String> lines, String how, Predicate<Told> found) {
    long honest = told.stream().filter(Told::isHonest).count();
    long all = told.stream().filter(found).count();
    long wrong = told.stream().filter(found).filter(one -> !one.row.gamed()).count();
    long ofHonest = told.stream().filter(found).filter(Told::isHonest).count();
    lines.add(
        said(
            "  Benjamini and Hochberg at 5 %%, %s: %d discoveries, %.3f of them false; of honest"
                + " people's weeks %.4f",
            how,
            all,
            all == 0 ? 0 : (double) wrong / all,
            (double) ofHonest / Math.max(1, honest)));
  }

  private String byWeek(int week) {
    double[] honest = processes(one -> one.isHonest() && one.row.week() == week);
    double[] gaming = processes(one -> !one.isHonest() && one.row.week() == week);
    double mean = Arrays.stream(honest).average().orElse(1);
    return said(
        "    week %d: %6.2f %8.2f; %6.2f %8.2f",
        week + 1, mean, at(honest, 0.99), at(gaming, 0.5), at(gaming, 0.9));
  }

  private double[] processes(Predicate<Told> which) {
    return told.stream().filter(which).mapToDouble(one -> one.odds.eProcess()).sorted().toArray();
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? 1
        : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
  }

  private double everPassed(Predicate<Told> which) {
    List<Told> those = told.stream().filter(which).toList();
    long people = those.stream().map(one -> one.row.who()).distinct().count();
    long passed =
        those.stream()
            .filter(one -> one.odds.eProcess() >= PASSES)
            .map(one -> one.row.who())
            .distinct()
            .count();
    return (double) passed / Math.max(1, people);
  }

  private static double mean(List<Told> those, ToDoubleFunction<Told> value) {
    return those.stream().mapToDouble(value).average().orElse(1);
  }

  private static String said(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
