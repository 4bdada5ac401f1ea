package io.goodhart.privacy;

import io.goodhart.activity.ToolUse;
import io.goodhart.calendar.ReportingWeek;

/**
 * What somebody used of one tool in one week.
 *
 * @param week which week
 * @param use what was used of the tool
 */
public record OwnToolWeek(ReportingWeek week, ToolUse use) {}
