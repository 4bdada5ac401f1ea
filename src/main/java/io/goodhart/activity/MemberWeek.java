package io.goodhart.activity;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import java.util.List;

/**
 * A member's week, summed over all of their identities.
 *
 * @param member who
 * @param week the week, in the zone of the member's primary team
 * @param any days with any activity; an outcome alone is none
 * @param deliberate days on which the member started something
 * @param unclear days with activity whose trigger the source does not tell
 * @param prompts what the member started
 * @param agentActions what agents did on the member's behalf
 * @param modelCalls requests to models
 * @param outcomes accepted edits, commits, merged changes
 * @param byTool tokens by tool, in the order of their names
 */
public record MemberWeek(
    MemberId member,
    ReportingWeek week,
    DayBits any,
    DayBits deliberate,
    DayBits unclear,
    long prompts,
    long agentActions,
    long modelCalls,
    long outcomes,
    List<ToolUse> byTool) {
  /** Copies the list. */
  public MemberWeek {
    byTool = List.copyOf(byTool);
  }

  /** The same where the member says of some days that it was not them: it cannot be known. */
  public MemberWeek disputing(DayBits days) {
    return new MemberWeek(
        member,
        week,
        any,
        deliberate.without(days),
        unclear.or(any.and(days)),
        prompts,
        agentActions,
        modelCalls,
        outcomes,
        byTool);
  }

  /** A week in which nothing was seen. */
  public static MemberWeek empty(MemberId member, ReportingWeek week) {
    return new MemberWeek(
        member, week, DayBits.NONE, DayBits.NONE, DayBits.NONE, 0, 0, 0, 0, List.of());
  }
}
