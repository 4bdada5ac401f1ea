package io.goodhart.evaluate;

import io.goodhart.signals.Finding;
import io.goodhart.signals.family.PatternKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws how p-values of honest weeks spread, a row for each kind of pattern. A p-value keeps its
 * word if no more than a tenth of them lies in the first tenth; what ties at nothing lies at the
 * other end.
 */
final class CalibrationPlot {
  private static final int TENTHS = 10;
  private static final int FULL = 8;
  private static final String BARS = " \u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";

  private CalibrationPlot() {}

  /** The plot, line by line; the weeks are honest ones. */
  static List<String> of(List<Outcome.Judged> honest) {
    List<String> lines = new ArrayList<>();
    lines.add("P-values of honest weeks: a bar for each tenth from 0 to 1 (full: 20 % or more),");
    lines.add("  and the share of weeks with p at most 0.01, 0.05, 0.10");
    for (PatternKind kind : PatternKind.values()) {
      double[] ps =
          honest.stream()
              .flatMap((Outcome.Judged week) -> week.judgement().found().findings().stream())
              .filter((Finding finding) -> finding.kind() == kind)
              .mapToDouble(Finding::p)
              .toArray();
      lines.add(
          String.format(
              Locale.ROOT,
              "  %-16s|%s| %.3f %.3f %.3f of %d",
              kind.code(),
              bars(ps),
              share(ps, 0.01),
              share(ps, 0.05),
              share(ps, 0.10),
              ps.length));
    }
    return lines;
  }

  private static String bars(double[] ps) {
    int[] tenths = new int[TENTHS];
    for (double p : ps) {
      tenths[Math.min(TENTHS - 1, (int) (p * TENTHS))]++;
    }
    StringBuilder bars = new StringBuilder();
    for (int count : tenths) {
      double share = ps.length == 0 ? 0 : (double) count / ps.length;
      bars.append(BARS.charAt((int) Math.min(FULL, Math.round(share * TENTHS * FULL / 2))));
    }
    return bars.toString();
  }

  private static double share(double[] ps, double limit) {
    double within = 0;
    for (double p : ps) {
      within += p <= limit ? 1 : 0;
    }
    return ps.length == 0 ? 0 : within / ps.length;
  }
}
