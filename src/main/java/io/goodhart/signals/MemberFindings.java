package io.goodhart.signals;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import java.util.List;

/**
 * What was found in one member's week.
 *
 * @param seenAs the identity most of the activity came under
 * @param prompts how many prompts were looked at
 * @param earlierWeeks how many earlier weeks with enough in them are remembered
 * @param explained days that a sanction covers, which were not looked at
 * @param findings one for each family that could measure
 */
public record MemberFindings(
    MemberId member,
    String seenAs,
    ReportingWeek week,
    int prompts,
    int earlierWeeks,
    DayBits explained,
    List<Finding> findings) {
  /** Copies the list. */
  public MemberFindings {
    findings = List.copyOf(findings);
  }
}
