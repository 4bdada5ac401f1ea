package io.goodhart.roster;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One line of a roster: a member in a team.
 *
 * <p>A member on two teams has two lines; the first names the primary team. Lines with different
 * days say when somebody moved.
 *
 * @param member the member's id in the source, unique there
 * @param aliases other names of the member
 * @param team the team's name
 * @param zone the member's zone; a team's zone is the one most of its lines have
 * @param joined the first day in this team; absent: always been there
 * @param left the last day in this team
 * @param counts whether the member belongs to the measured group
 * @param parent the name of the team that this team is part of
 * @param lead whether the member leads the team
 */
public record RosterRow(
    String member,
    List<Alias> aliases,
    String team,
    Optional<ZoneId> zone,
    Optional<LocalDate> joined,
    Optional<LocalDate> left,
    boolean counts,
    Optional<String> parent,
    boolean lead) {
  /** Copies the list. */
  public RosterRow {
    aliases = List.copyOf(aliases);
  }
}
