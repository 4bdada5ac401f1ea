package io.goodhart.bench;

import io.goodhart.evaluate.PopulationFiles;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Eight weeks of 300 people from files to judged weeks, by the commands that anybody would type.
 */
final class SignalsBench implements Benchmark {
  private static final long SEED = 101;
  private static final int PEOPLE = 300;
  private static final String NOW = "2026-08-01T00:00:00Z";

  @Override
  public void run(Path folder, PrintWriter out) throws Exception {
    PopulationFiles.draw(folder, SEED, PEOPLE);
    Path usage = folder.resolve("usage.ndjson");
    long records;
    try (Stream<String> lines = Files.lines(usage)) {
      records = lines.count();
    }
    double seconds = 0;
    seconds += command(folder, "import", "--format", "roster", path(folder, "roster.csv"));
    seconds += command(folder, "import", "--format", "sanctions", path(folder, "sanctions.csv"));
    double imported = command(folder, "import", "--format", "ndjson", usage.toString());
    double judged =
        command(
            folder, "signals", "--week", "2026-W23..2026-W30", "--purpose", "Measure the speed");
    out.printf(Locale.ROOT, "%nsignals: %d people, 8 weeks, %,d records%n", PEOPLE, records);
    out.printf(Locale.ROOT, "  roster and sanctions %6.1f s%n", seconds);
    out.printf(Locale.ROOT, "  import               %6.1f s%n", imported);
    out.printf(Locale.ROOT, "  signals              %6.1f s%n", judged);
    out.printf(Locale.ROOT, "  together             %6.1f s%n", seconds + imported + judged);
  }

  private static String path(Path folder, String name) {
    return folder.resolve(name).toString();
  }

  /** Runs a command in a process of its own and says how many seconds it took. */
  private static double command(Path folder, String... words) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add("io.goodhart.app.Goodhart");
    line.addAll(List.of(words));
    line.addAll(List.of("--data", path(folder, "data"), "--now", NOW));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile());
    Cost cost = Cost.of(() -> Expect.that(builder.start().waitFor() == 0, "Failed: " + words[0]));
    return cost.seconds();
  }
}
