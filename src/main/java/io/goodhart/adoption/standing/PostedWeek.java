package io.goodhart.adoption.standing;

import io.goodhart.activity.WeekHours;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.TeamId;
import java.util.OptionalInt;

/**
 * The week of a team in which its digest was posted, or was not.
 *
 * @param team the team
 * @param week the week of the post, the one after the week that it is about
 * @param hours when the team's people started something in that week
 * @param minute how many minutes into the window the post was due, as {@link PostingTime} drew it;
 *     absent if the team gets none. A post that came late through an outage counts as due, for what
 *     was drawn is what chance decided.
 */
public record PostedWeek(TeamId team, ReportingWeek week, WeekHours hours, OptionalInt minute) {}
