package io.goodhart.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the measured figures have to reach; a report that misses one of them fails. */
final class Bars {
  private static final double AREA = 0.60;
  private static final double PRECISION = 0.95;
  private static final double RECALL = 0.45;
  private static final double HONEST_PEOPLE = 0.01;
  private static final double HONEST_PERSONA = 0.02;
  private static final double E_PROCESS = 0.05;
  private static final double REAL_WEEKS = 1.0 / 22;

  private final List<String> missed = new ArrayList<>();

  /** Holds what was found among simulated people against the bars. */
  void simulated(Outcome outcome, ErrorReport error) {
    least("precision-recall area", outcome.area(), AREA);
    least("precision at the flag", outcome.precision(), PRECISION);
    least("recall at the flag", outcome.recall(), RECALL);
    most("honest people ever flagged", outcome.honestEverFlagged(), HONEST_PEOPLE);
    most("honest people whose e-process passed 20", error.honestEverPassed(), E_PROCESS);
    for (Persona persona : Persona.values()) {
      Outcome theirs =
          outcome.only(row -> row.who().attack().isEmpty() && row.who().persona() == persona);
      most("weeks flagged of honest " + persona, theirs.flaggedShare(), HONEST_PERSONA);
    }
  }

  /** The same for real weeks, of which nobody knows what is true. */
  void real(long flagged, long usable) {
    most("real weeks flagged", (double) flagged / Math.max(1, usable), REAL_WEEKS);
  }

  /** What was missed; nothing if all is well. */
  List<String> missed() {
    return List.copyOf(missed);
  }

  private void least(String what, double measured, double least) {
    if (measured < least) {
      missed.add(
          String.format(Locale.ROOT, "%s: %.4f, which has to be %.4f", what, measured, least));
    }
  }

  private void most(String what, double measured, double most) {
    if (measured > most) {
      missed.add(
          String.format(Locale.ROOT, "%s: %.4f, which may be %.4f at most", what, measured, most));
    }
  }
}
