package io.goodhart.privacy;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.MemberWeek;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;

/** A planted violation: it shows somebody's week to whoever asks, and nothing is written. */
public record AroundTheGate(ActivityStore store, OwnData own) {
  Disclosed<MemberWeek> peek(MemberId person, ReportingWeek week) {
    return new Disclosed<>(store.memberWeek(person, week));
  }

  Disclosed<MemberWeek> pretend(MemberId person, ReportingWeek week) {
    return own.week(person, week);
  }
}
