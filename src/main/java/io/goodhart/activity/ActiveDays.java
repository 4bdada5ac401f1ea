package io.goodhart.activity;

import io.goodhart.roster.MemberId;

/**
 * On which days of a week a member was active, which is all that adoption needs.
 *
 * @param member who
 * @param any days with any activity
 * @param deliberate days on which the member started something
 * @param unclear days with activity whose trigger the source does not tell
 */
public record ActiveDays(MemberId member, DayBits any, DayBits deliberate, DayBits unclear) {
  /** The same where the member says of some days that it was not them: it cannot be known. */
  public ActiveDays disputing(DayBits days) {
    return new ActiveDays(
        member, any.without(days), deliberate.without(days), unclear.or(any.and(days)));
  }
}
