package io.goodhart.evaluate;

import io.goodhart.signals.Measuring;
import io.goodhart.signals.MemberFindings;
import io.goodhart.signals.family.KnownTargets;
import io.goodhart.signals.family.PatternKind;
import java.util.*;
import java.util.stream.*;

final class Explore {
  static final List<Attack> ALL = new ArrayList<>();
  static {
    for (Attack a : Attack.values()) { ALL.add(a); if (a == Attack.LOCKSTEP) { ALL.add(a); ALL.add(a);} }
  }
  static List<Row> rows(long seed) {
    Population p = Population.draw(seed, 300, 8, 0.07, ALL);
    SimulatedWeeks weeks = new SimulatedWeeks(p);
    long n = p.weeks().stream().flatMap(List::stream).mapToLong(w -> w.records().size()).sum();
    List<MemberFindings> f = Measuring.of(weeks, new KnownTargets(0, new long[]{0}[0], 0), Population.FIRST, 8, weeks::sanctions);
    List<Row> rows = Row.of(p, f);
    System.err.println("seed " + seed + " records " + n + " rows " + rows.size() + " gamed " + rows.stream().filter(Row::gamed).count());
    return rows;
  }
  public static void main(String[] args) {
    int train = Integer.parseInt(args[0]), test = Integer.parseInt(args[1]);
    double shrink = Double.parseDouble(args[2]);
    long t0 = System.nanoTime();
    List<List<Row>> sets = IntStream.range(0, train + test).parallel().mapToObj(i -> rows(1000 + i)).toList();
    System.out.printf("made in %.1f s%n", (System.nanoTime() - t0) / 1e9);
    List<Row> tr = sets.subList(0, train).stream().flatMap(List::stream).toList();
    double[] w = fit(tr, shrink);
    print(w);
    List<Row> te = sets.subList(train, train + test).stream().flatMap(List::stream).toList();
    report(te, w); diag(te);
    if (args.length > 3) {
      double ap = 0; int n = 0;
      for (Attack left : Attack.values()) {
        List<Row> some = tr.stream().filter(r -> !(r.who().attack().isPresent() && r.who().attack().get() == left)).toList();
        double[] w2 = fit(some, shrink);
        List<Row> only = te.stream().filter(r -> r.who().attack().isEmpty() || r.who().attack().get() == left).toList();
        System.out.printf("left out %s: area %.3f with-all %.3f rec@thr %.2f%n", left, area(only, w2), area(only, w), recallAtFew(te, only, w2));
      }
    }
  }
  static double q(List<Double> l, double p) { if (l.isEmpty()) return Double.NaN; List<Double> k = l.stream().sorted().toList(); return k.get((int) Math.min(k.size() - 1, k.size() * p)); }
  static void diag(List<Row> rows) {
    System.out.printf("%-14s %6s %6s %6s | ", "kind", "h50", "h99", "h998"); for (Attack a : Attack.values()) System.out.printf("%7.7s ", a); System.out.println();
    for (boolean change : new boolean[]{false, true}) for (PatternKind k : PatternKind.values()) {
      Map<String, List<Double>> by = new HashMap<>();
      for (Row r : rows) for (var fd : r.found().findings()) if (fd.kind() == k) {
        double v = fd.measured().value();
        if (change && fd.ownUsual().isEmpty()) continue;
        double z = change ? (v - fd.ownUsual().getAsDouble()) / k.spread() : fd.peers().deviations(v);
        by.computeIfAbsent(r.gamed() ? r.who().attack().get().name() : "H", x -> new ArrayList<>()).add(z);
      }
      List<Double> h = by.getOrDefault("H", List.of());
      System.out.printf("%-12s%s %6.1f %6.1f %6.1f | ", k, change ? "C" : "L", q(h, .5), q(h, .99), q(h, .998));
      for (Attack a : Attack.values()) System.out.printf("%7.1f ", q(by.getOrDefault(a.name(), List.of()), .5)); System.out.println();
    }
  }
  static double recallAtFew(List<Row> all, List<Row> only, double[] w) {
    double[] hon = all.stream().filter(r -> !r.gamed()).mapToDouble(r -> Fit.probability(w, r.inputs())).sorted().toArray();
    double thr = hon[(int) (hon.length * 0.9985)];
    return only.stream().filter(Row::gamed).mapToDouble(r -> Fit.probability(w, r.inputs()) > thr ? 1 : 0).average().orElse(0);
  }
  static double[] fit(List<Row> rows, double shrink) {
    boolean[] truth = new boolean[rows.size()]; double[] counts = new double[rows.size()];
    List<double[]> in = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) { Row r = rows.get(i); truth[i] = r.gamed(); in.add(r.inputs()); counts[i] = r.gamed() && r.who().attack().get().canBeSeen() ? 1 : r.gamed() ? 0 : 1; }
    return Fit.run(in, truth, counts, shrink);
  }
  static void print(double[] w) {
    for (PatternKind k : PatternKind.values()) System.out.printf("%-14s level %5.2f change %5.2f%n", k, w[2 * k.ordinal()], w[2 * k.ordinal() + 1]);
    System.out.printf("intercept %.2f%n", w[w.length - 1]);
  }
  static double area(List<Row> rows, double[] w) {
    boolean[] truth = new boolean[rows.size()]; double[] s = new double[rows.size()];
    for (int i = 0; i < rows.size(); i++) { truth[i] = rows.get(i).gamed(); s[i] = Fit.probability(w, rows.get(i).inputs()); }
    return Precision.area(s, truth);
  }
  static void report(List<Row> te, double[] w) {
    System.out.printf("area %.3f%n", area(te, w));
    double[] hon = te.stream().filter(r -> !r.gamed()).mapToDouble(r -> Fit.probability(w, r.inputs())).sorted().toArray();
    for (double q : new double[]{0.99, 0.995, 0.998, 0.999}) {
      double thr = hon[(int) (hon.length * q)];
      long tp = te.stream().filter(r -> r.gamed() && Fit.probability(w, r.inputs()) > thr).count();
      long fp = te.stream().filter(r -> !r.gamed() && Fit.probability(w, r.inputs()) > thr).count();
      long pos = te.stream().filter(Row::gamed).count();
      System.out.printf("q %.3f thr %.3f precision %.3f recall %.3f%n", q, thr, (double) tp / (tp + fp), (double) tp / pos);
    }
    double thr = hon[(int) (hon.length * 0.9985)];
    Map<String, double[]> by = new TreeMap<>();
    for (Row r : te) {
      String key = r.gamed() ? "G " + r.who().attack().get() : r.who().attack().isPresent() ? "h gamer" : "H " + r.who().persona();
      double[] d = by.computeIfAbsent(key, x -> new double[3]);
      d[0]++; if (Fit.probability(w, r.inputs()) > thr) d[1]++;
      if (Fit.probability(w, r.inputs()) > 0.2) d[2]++;
    }
    by.forEach((k, d) -> System.out.printf("%-20s n %5.0f  above %.3f  >0.2 %.3f%n", k, d[0], d[1] / d[0], d[2] / d[0]));
  }
}
