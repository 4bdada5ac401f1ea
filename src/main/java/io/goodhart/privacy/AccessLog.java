package io.goodhart.privacy;

import io.goodhart.calendar.ReportingWeek;

/** Keeps that somebody opened data of single people, before it is shown. */
@FunctionalInterface
public interface AccessLog {
  /**
   * Data of everybody in these weeks is about to be opened.
   *
   * @param purpose what for, in the words of whoever asked
   */
  void opening(String purpose, ReportingWeek first, ReportingWeek last);
}
