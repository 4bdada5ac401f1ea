package io.goodhart.privacy;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.signals.Judgement;
import io.goodhart.signals.Signals;
import java.util.function.Consumer;

/** The signals of everybody, for somebody who says what for; that is kept first. */
public final class OpenedSignals {
  private final Signals signals;
  private final AccessLog log;

  /** Opens what {@code signals} judges and says so to {@code log}. */
  public OpenedSignals(Signals signals, AccessLog log) {
    this.signals = signals;
    this.log = log;
  }

  /**
   * Hands over every member's week, week by week.
   *
   * @throws IllegalArgumentException if no purpose is given; nothing was read
   */
  public void open(
      String purpose,
      ReportingWeek first,
      ReportingWeek last,
      Consumer<Disclosed<Judgement>> each) {
    if (purpose.isBlank()) {
      throw new IllegalArgumentException("Data of single people is opened for a purpose");
    }
    log.opening(purpose.strip(), first, last);
    signals.judge(first, last, judgement -> each.accept(new Disclosed<>(judgement)));
  }
}
