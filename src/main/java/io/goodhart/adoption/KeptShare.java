package io.goodhart.adoption;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.TeamId;
import java.util.Optional;

/**
 * What one closed week of a group is to keep of somebody whose data is about to be erased.
 *
 * @param team the team; absent: everybody
 * @param week the closed week
 * @param counts what they were counted as
 */
public record KeptShare(Optional<TeamId> team, ReportingWeek week, KeptCounts counts) {}
