package io.goodhart.edge.sql.roster;

import io.goodhart.roster.Alias;
import io.goodhart.roster.RosterRow;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The names under which a row knows its member.
 *
 * @param id the one that says who it is
 * @param all that one, what its form says it is, and the row's others
 */
record Claim(Alias id, Set<Alias> all) {
  private static final int LONGEST_TEAM = 200;

  /**
   * Reads them from a row.
   *
   * @throws IllegalArgumentException if the row cannot be taken, whatever the roster holds; the
   *     message says why
   */
  static Claim of(RosterRow row) {
    checkTeam(row.team());
    row.parent().ifPresent(Claim::checkTeam);
    if (row.joined().isPresent()
        && row.left().isPresent()
        && row.left().get().isBefore(row.joined().get())) {
      throw new IllegalArgumentException(
          "The last day "
              + row.left().get()
              + " lies before the first, "
              + row.joined().get()
              + "; correct one of them.");
    }
    Alias id = new Alias(Alias.Kind.ID, row.member());
    Set<Alias> all = new LinkedHashSet<>();
    all.add(id);
    all.add(Alias.guess(row.member()));
    for (Alias alias : row.aliases()) {
      if (alias.kind() == Alias.Kind.BOT) {
        throw new IllegalArgumentException(
            "\""
                + alias
                + "\" is a bot, which belongs to its agent's owner; name the owner there.");
      }
      all.add(alias);
    }
    return new Claim(id, all);
  }

  /** The alias that says whose row it is, if the row has one. */
  static Optional<Alias> id(RosterRow row) {
    try {
      return Optional.of(new Alias(Alias.Kind.ID, row.member()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void checkTeam(String name) {
    if (name.isBlank() || name.length() > LONGEST_TEAM) {
      throw new IllegalArgumentException(
          "A team's name has 1 to " + LONGEST_TEAM + " characters; give it another one.");
    }
  }
}
