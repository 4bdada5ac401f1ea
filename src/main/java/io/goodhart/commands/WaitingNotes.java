package io.goodhart.commands;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import java.util.Optional;

/** Says to somebody, beside their own week, whether notes wait for them and what they disputed. */
@FunctionalInterface
public interface WaitingNotes {
  /** Says nothing. */
  WaitingNotes UNTOLD = asker -> Optional.empty();

  /** A sentence for the asker alone; empty where there is nothing to say. */
  Optional<String> of(MemberId asker);

  /** Of which days of a week the asker said that it was not them. */
  default DayBits disputed(MemberId asker, ReportingWeek week) {
    return DayBits.NONE;
  }
}
