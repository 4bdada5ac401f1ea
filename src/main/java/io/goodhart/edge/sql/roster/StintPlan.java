package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Works out a member's stints from those held and what the rows of an import say. Pure; one is used
 * for one member.
 */
final class StintPlan {
  private final List<Stint> held;
  private final boolean known;
  private final LocalDate today;
  private final List<Stint> planned = new ArrayList<>();
  private final Set<Long> teams = new LinkedHashSet<>();

  /**
   * Starts from what is held.
   *
   * @param known whether the member was there before the import; a new one has always been in the
   *     teams that name no first day
   */
  StintPlan(List<Stint> held, boolean known, LocalDate today) {
    this.held = new ArrayList<>(held);
    this.known = known;
    this.today = today;
  }

  /** Takes a line into account; the first line's team is the primary one. */
  void add(Line line) {
    teams.add(line.team());
    int place = List.copyOf(teams).indexOf(line.team());
    LocalDate to = line.left().orElse(Days.OPEN);
    LocalDate from = line.joined().orElseGet(() -> start(line));
    Stint stint = new Stint(line.team(), from, to, place, line.zone(), line.lead());
    stint = absorb(held, stint, false);
    planned.add(absorb(planned, stint, true));
  }

  /** Where a line without a first day begins: with the stint it continues, if there is one. */
  private LocalDate start(Line line) {
    Optional<Stint> continued =
        held.stream()
            .filter(stint -> stint.team() == line.team())
            .filter(stint -> continues(line, stint))
            .max(Comparator.comparing(Stint::from));
    if (continued.isPresent()) {
      return continued.get().from();
    }
    boolean over = line.left().filter(left -> left.isBefore(today)).isPresent();
    return known && !over ? today : Days.ALWAYS;
  }

  private boolean continues(Line line, Stint stint) {
    return line.left()
        .map(left -> !stint.from().isAfter(left))
        .orElseGet(() -> stint.isOpenOn(today.minusDays(1)));
  }

  /** Takes the stints out that this one replaces; those of the same import are joined with it. */
  private static Stint absorb(List<Stint> others, Stint stint, boolean join) {
    Stint result = stint;
    for (Stint other : List.copyOf(others)) {
      if (other.touches(result)) {
        others.remove(other);
        if (join) {
          result = other.and(result);
        } else if (result.zone().isEmpty()) {
          result =
              new Stint(
                  result.team(),
                  result.from(),
                  result.to(),
                  result.place(),
                  other.zone(),
                  result.lead());
        }
      }
    }
    return result;
  }

  /**
   * The stints after the import: what the lines say, what was over before, and what was open and is
   * no longer said, ended the day before today.
   *
   * @param spared teams that a refused row names, which therefore stay as they are
   */
  List<Stint> stints(Set<Long> spared) {
    List<Stint> result = new ArrayList<>(planned);
    for (Stint stint : held) {
      if (!stint.isOpenOn(today) || spared.contains(stint.team())) {
        result.add(stint);
      } else if (stint.from().isBefore(today)) {
        result.add(stint.until(today.minusDays(1)));
      }
    }
    result.sort(
        Comparator.comparingInt(Stint::place)
            .thenComparing(Stint::from)
            .thenComparingLong(Stint::team));
    return result;
  }
}
