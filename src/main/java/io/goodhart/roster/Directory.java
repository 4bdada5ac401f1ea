package io.goodhart.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Brings what a workspace knows of its people into the roster, beside or instead of roster files.
 *
 * <p>A file states all teams of each member; a workspace states all members of each team. Somebody
 * is found by their identity first, then by any other alias; an alias that is somebody else's stays
 * theirs. The same facts twice change nothing.
 */
public interface Directory {
  /**
   * Brings one team to exactly these people, in one transaction; their other teams stay.
   *
   * <p>Who is in a team that is made now has always been in it, as far as they were known; who
   * comes later begins {@code today}, and who is no longer listed was in it until the day before.
   *
   * @return how many people came or left
   */
  int applyTeam(String team, List<DirectoryPerson> people, LocalDate today);

  /**
   * Adds aliases to members that one of their names is known of, and a zone where they have none;
   * moves nobody and makes no member.
   *
   * @return how many aliases are new
   */
  int learn(List<DirectoryPerson> people, LocalDate today);

  /**
   * Ends every membership of people who left, the day before {@code today}; who is also among those
   * present under another identity stays.
   *
   * @return how many people left a team
   */
  int end(Collection<Alias> gone, Collection<Alias> present, LocalDate today);

  /** Whether somebody is on a team whom only a file can have brought. */
  boolean isFromFile(LocalDate today);

  /** Remembers that the channel's people are a team; a channel is counted once. */
  void count(CountedChannel channel);

  /** The channel, if its people are counted as a team. */
  Optional<CountedChannel> counted(String workspace, String channel);

  /** All counted channels of a workspace. */
  List<CountedChannel> counted(String workspace);
}
