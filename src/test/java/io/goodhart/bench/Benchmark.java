package io.goodhart.bench;

import java.io.PrintWriter;
import java.nio.file.Path;

/** Measures one thing in a few minutes. */
interface Benchmark {
  /** Measures with files in an empty folder, prints the figures, and leaves nothing running. */
  void run(Path folder, PrintWriter out) throws Exception;
}
