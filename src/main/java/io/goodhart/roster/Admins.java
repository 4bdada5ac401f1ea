package io.goodhart.roster;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Who looks after the installation, beside those whom the settings name: the people, or the one
 * user group, that the first visitor named.
 *
 * <p>Safe for use by many threads and beside other processes on the same database.
 */
public interface Admins {
  /** No one but those of the settings. */
  Admins NONE =
      new Admins() {
        @Override
        public Set<Alias> people() {
          return Set.of();
        }

        @Override
        public Optional<String> group() {
          return Optional.empty();
        }

        @Override
        public boolean nameFirst(Alias person) {
          return false;
        }

        @Override
        public boolean nameFirstGroup(String group) {
          return false;
        }

        @Override
        public void groupsAre(Collection<Alias> people) {}
      };

  /** The people named, and those of the groups as they were last read. */
  Set<Alias> people();

  /** The user group that was named here, if one was. */
  Optional<String> group();

  /**
   * Names the first person.
   *
   * @return false if somebody or a group had been named before; nothing was changed
   */
  boolean nameFirst(Alias person);

  /**
   * Names a user group.
   *
   * @param group its id
   * @return false if somebody or a group had been named before; nothing was changed
   */
  boolean nameFirstGroup(String group);

  /** Says who is in the groups that look after the installation, in place of what was said. */
  void groupsAre(Collection<Alias> people);
}
