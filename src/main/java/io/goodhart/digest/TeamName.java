package io.goodhart.digest;

import io.goodhart.roster.Team;

/** A team's name, short enough to leave room for the status in a title. */
final class TeamName {
  private static final int LONGEST = 80;

  private TeamName() {}

  static String of(Team team) {
    String name = team.name();
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
