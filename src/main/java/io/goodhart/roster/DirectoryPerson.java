package io.goodhart.roster;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A person as a workspace's directory lists them.
 *
 * @param identity who they are there; it tells them from everybody else
 * @param aliases other names of theirs, such as the e-mail address of their profile
 * @param zone the zone their clock shows
 */
public record DirectoryPerson(Alias identity, List<Alias> aliases, Optional<ZoneId> zone) {
  /** Copies the list. */
  public DirectoryPerson {
    aliases = List.copyOf(aliases);
  }
}
