package io.goodhart.roster;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A team whose adoption is reported.
 *
 * @param id its id here
 * @param name as people say it; unique regardless of case
 * @param zone whose Monday its week begins on
 * @param parent the team it is a part of
 * @param channel where its digest goes: a Slack channel id, or a name with {@code #}
 */
public record Team(
    TeamId id, String name, ZoneId zone, Optional<TeamId> parent, Optional<String> channel) {}
