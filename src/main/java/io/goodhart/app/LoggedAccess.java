package io.goodhart.app;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.privacy.AccessLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps in this process's log that data of people was opened; a purpose may name people. */
final class LoggedAccess implements AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedAccess.class);

  @Override
  public void opening(String purpose, ReportingWeek first, ReportingWeek last) {
    LOG.atInfo()
        .addKeyValue("first", first)
        .addKeyValue("last", last)
        .log("Opened the signals of everybody");
  }
}
