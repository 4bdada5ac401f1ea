package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final StringWriter out = new StringWriter();
  private final CountedInput input =
      new CountedInput(new ByteArrayInputStream(new byte[4_000_000]), 4_000_000);
  private long nanos;

  @Test
  void theLineSaysHowFarItGotAndHowLongItTakes() throws IOException {
    ProgressBar bar = bar(true);
    input.readNBytes(1_000_000);
    pass(Duration.ofSeconds(30));

    bar.read(1_234);

    assertThat(out.toString())
        .isEqualTo("\r[######..................]  25 %  1.0 of 4.0 MB, 1,234 records, 1:30 left");
  }

  @Test
  void theLineIsNotDrawnForEveryRecord() {
    ProgressBar bar = bar(true);
    bar.read(1);
    pass(Duration.ofMillis(249));
    bar.read(2);

    assertThat(out.toString()).isEmpty();
  }

  @Test
  void theSummaryTakesItsPlace() {
    ProgressBar bar = bar(true);
    pass(Duration.ofSeconds(1));
    bar.read(1);

    bar.wipe();

    assertThat(out.toString()).endsWith(" \r");
  }

  @Test
  void withoutATerminalNothingIsWritten() {
    ProgressBar bar = bar(false);
    pass(Duration.ofSeconds(1));

    bar.read(1);
    bar.wipe();

    assertThat(out.toString()).isEmpty();
  }

  private ProgressBar bar(boolean visible) {
    return new ProgressBar(new PrintWriter(out), visible, input, () -> nanos);
  }

  private void pass(Duration passed) {
    nanos += passed.toNanos();
  }
}
