package io.goodhart.bench;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.roster.JdbiSanctionStore;
import io.goodhart.edge.sql.signals.JdbiNoteStore;
import io.goodhart.edge.sql.signals.JdbiWeekReader;
import io.goodhart.signals.Signals;
import io.goodhart.signals.SignalsConfig;
import io.goodhart.signals.Weights;
import io.goodhart.signals.note.DaysSetAside;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Judges a week from stored summaries as the number of members grows, by the call behind the weekly
 * notes, which reads the weeks before it too.
 */
final class ManySignalsBench implements Benchmark {
  private static final List<Integer> SIZES = List.of(10_000, 30_000, 100_000);
  private static final int WEEKS = Signals.WEEKS_BEFORE + 1;
  private static final ReportingWeek LAST = ReportingWeek.containing(Company.NOW, ZoneOffset.UTC);

  @Override
  public void run(Path folder, PrintWriter out) throws Exception {
    out.printf("%nsignals-at-scale: a week, and the %d before it that it needs%n", WEEKS - 1);
    double smallest = 0;
    for (int members : SIZES) {
      try (Stack stack = new Stack(folder.resolve("of-" + members))) {
        Company.hire(stack.roster, members);
        long turns = TurnRows.write(stack.database, LAST, WEEKS, members);
        double micros = measure(stack, members, turns, out);
        smallest = smallest == 0 ? micros : smallest;
        out.printf(
            "    CPU a member and week: %.0f us, %.2f times that of the smallest%n",
            micros, micros / smallest);
      }
    }
  }

  /** Judges the last week and says how many microseconds of CPU a member and week took. */
  private static double measure(Stack stack, int members, long turns, PrintWriter out)
      throws Exception {
    Signals signals =
        new Signals(
            new JdbiWeekReader(stack.database),
            new DaysSetAside(
                new JdbiSanctionStore(stack.database), new JdbiNoteStore(stack.database)),
            SignalsConfig.DEFAULT,
            Weights.published());
    AtomicInteger judged = new AtomicInteger();
    AtomicInteger patterns = new AtomicInteger();
    try (HeapWatch heap = new HeapWatch()) {
      Cost cost =
          Cost.of(
              () ->
                  signals.judge(
                      LAST,
                      LAST,
                      judgement -> {
                        judged.incrementAndGet();
                        patterns.addAndGet(judgement.verdict().isPattern() ? 1 : 0);
                      }));
      Expect.that(judged.get() == members, "Somebody was not judged");
      out.printf(
          "  %,7d members, %,10d turns: %6.2f s, heap live at most %d MiB, %d with a pattern%n",
          members, turns, cost.seconds(), heap.liveMiB(), patterns.get());
      return cost.cpuMicros((long) members * WEEKS);
    }
  }
}
