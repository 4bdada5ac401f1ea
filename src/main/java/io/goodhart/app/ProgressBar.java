package io.goodhart.app;

import io.goodhart.edge.vendor.UsageImport;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows on one line of a terminal how far an import got and when it will be done. */
final class ProgressBar implements UsageImport.Progress {
  private static final int WIDTH = 24;
  private static final long INTERVAL = Duration.ofMillis(250).toNanos();
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final double MEGABYTE = 1e6;

  private final PrintWriter out;
  private final boolean visible;
  private final CountedInput input;
  private final LongSupplier nanos;
  private final long begun;
  private long shownAt;
  private int shownLength;

  /**
   * A bar that is not there before the first quarter of a second has passed.
   *
   * @param visible whether there is a terminal; without one nothing is ever written
   * @param nanos a clock of nanoseconds that only runs forward
   */
  ProgressBar(PrintWriter out, boolean visible, CountedInput input, LongSupplier nanos) {
    this.out = out;
    this.visible = visible;
    this.input = input;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
    this.shownAt = begun;
  }

  @Override
  public void read(long records) {
    if (!visible) {
      return;
    }
    long now = nanos.getAsLong();
    if (now - shownAt >= INTERVAL) {
      shownAt = now;
      show(line(records, now - begun));
    }
  }

  /** Wipes the line, so that the summary takes its place. */
  void wipe() {
    if (shownLength > 0) {
      show("");
      out.print('\r');
      out.flush();
      shownLength = 0;
    }
  }

  private String line(long records, long elapsed) {
    double megabytes = input.position() / MEGABYTE;
    if (input.size() == 0) {
      return String.format(Locale.ROOT, "%,.1f MB, %,d records", megabytes, records);
    }
    double share = Math.min(1, (double) input.position() / input.size());
    int done = (int) (share * WIDTH);
    long left = share == 0 ? 0 : Math.round(elapsed / share * (1 - share)) / SECOND;
    return String.format(
        Locale.ROOT,
        "[%s%s] %3d %%  %,.1f of %,.1f MB, %,d records, %d:%02d left",
        "#".repeat(done),
        ".".repeat(WIDTH - done),
        (int) (share * 100),
        megabytes,
        input.size() / MEGABYTE,
        records,
        left / 60,
        left % 60);
  }

  private void show(String line) {
    out.print('\r' + line + " ".repeat(Math.max(0, shownLength - line.length())));
    out.flush();
    shownLength = line.length();
  }
}
