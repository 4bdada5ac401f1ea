package io.goodhart.digest;

import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.Somebody;
import io.goodhart.privacy.GroupPart;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rates of all teams in one week, read at once, by the same rules as each alone.
 *
 * @param exact each team's week; not for showing
 * @param counted who counts in each team
 * @param told each team's week as others may see it
 */
record WeekRates(
    Map<TeamId, Adoption> exact, Map<TeamId, Set<Somebody>> counted, Map<TeamId, Digest> told) {
  /** What is told of these teams, in their order. */
  List<Digest> of(List<Team> teams) {
    return teams.stream()
        .flatMap(team -> Optional.ofNullable(told.get(team.id())).stream())
        .toList();
  }

  /** The teams as parts of the whole. */
  List<GroupPart> parts() {
    List<GroupPart> parts = new ArrayList<>();
    told.forEach(
        (team, digest) ->
            Optional.ofNullable(exact.get(team))
                .ifPresent(
                    adoption ->
                        parts.add(
                            GroupPart.team(
                                counted.getOrDefault(team, Set.of()),
                                adoption,
                                digest.adoption()))));
    return parts;
  }
}
