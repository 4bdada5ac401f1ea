package io.goodhart.bench;

import io.goodhart.activity.Source;
import io.goodhart.edge.vendor.ImportReport;
import io.goodhart.edge.vendor.UsageExport;
import io.goodhart.edge.vendor.UsageImport;
import io.goodhart.edge.vendor.UsageImport.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A million lines of usage from a file; meant to run with {@code -Dbench.heap=256m}. */
final class ImportBench implements Benchmark {
  private static final int LINES = 1_000_000;
  private static final int PEOPLE = 1_000;
  private static final long SPAN = Duration.ofDays(28).toMillis();

  @Override
  public void run(Path folder, PrintWriter out) throws Exception {
    Path file = folder.resolve("usage.ndjson");
    write(file);
    try (Stack stack = new Stack(folder.resolve("data"));
        HeapWatch heap = new HeapWatch()) {
      Company.hire(stack.roster, PEOPLE);
      Cost first = Cost.of(() -> Expect.that(read(stack, file).added() == LINES, "Lines lost"));
      Cost again = Cost.of(() -> Expect.that(read(stack, file).added() == 0, "Lines doubled"));
      out.printf("%nimport: %,d lines, %,d MiB%n", LINES, Files.size(file) >> 20);
      print(out, "new", first);
      print(out, "the same again", again);
      out.printf("  heap: peak %d MiB, live at most %d MiB%n", heap.peakMiB(), heap.liveMiB());
    }
  }

  private static void print(PrintWriter out, String what, Cost cost) {
    out.printf(
        "  %-32s %,9.0f records/s %7.2f CPU us/record%n",
        what, cost.perSecond(LINES), cost.cpuMicros(LINES));
  }

  private static ImportReport read(Stack stack, Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return new UsageImport(
              UsageExport.NDJSON,
              Source.IMPORT,
              stack.intake,
              stack.door,
              stack.roster,
              stack.clock,
              Progress.NONE)
          .run(reader)
          .report();
    }
  }

  private static void write(Path file) throws IOException {
    long first = Company.NOW.toEpochMilli() - SPAN;
    try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(file))) {
      for (int i = 0; i < LINES; i++) {
        lines.printf(
            Locale.ROOT,
            "{\"ts\":\"%s\",\"developer\":\"%s\",\"tool\":\"codex\",\"model\":\"m-%d\","
                + "\"session\":\"s-%d\",\"input_tokens\":%d,\"output_tokens\":%d,"
                + "\"trigger\":\"human\"}%n",
            Instant.ofEpochMilli(first + i * SPAN / LINES),
            Company.email(i * 7 % PEOPLE),
            i % 3,
            i / 20,
            i % 5_000,
            i % 700);
      }
    }
  }
}
