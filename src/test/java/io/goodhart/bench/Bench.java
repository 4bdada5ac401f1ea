package io.goodhart.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the benchmarks that are named, or all of them, and prints what they found. */
public final class Bench {
  private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

  static {
    ALL.put("otlp", new OtlpBench());
    ALL.put("http", new HttpBench());
    ALL.put("flood", new FloodBench());
    ALL.put("slow", new SlowSendersBench());
    ALL.put("digest", new DigestBench());
    ALL.put("import", new ImportBench());
    ALL.put("signals", new SignalsBench());
    ALL.put("signals-at-scale", new ManySignalsBench());
    ALL.put("gate", new GateBench());
  }

  private Bench() {}

  /** Runs what {@code args} name, {@code all} being every one. */
  public static void main(String[] args) throws Exception {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Runtime machine = Runtime.getRuntime();
    out.printf(
        Locale.ROOT,
        "Java %s, %d cores, heap up to %d MiB%n",
        System.getProperty("java.version"),
        machine.availableProcessors(),
        machine.maxMemory() >> 20);
    for (String name : args) {
      List<Benchmark> chosen =
          name.equals("all") ? List.copyOf(ALL.values()) : List.of(benchmark(name));
      for (Benchmark benchmark : chosen) {
        run(benchmark, out);
      }
    }
  }

  private static Benchmark benchmark(String name) {
    Benchmark benchmark = ALL.get(name);
    if (benchmark == null) {
      throw new IllegalArgumentException(
          "There is no benchmark " + name + ", only " + ALL.keySet());
    }
    return benchmark;
  }

  private static void run(Benchmark benchmark, PrintWriter out) throws Exception {
    Path folder = Files.createTempDirectory("goodhart-bench");
    try {
      benchmark.run(folder, out);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
