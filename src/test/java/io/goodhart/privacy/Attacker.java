package io.goodhart.privacy;

import io.goodhart.adoption.Somebody;
import io.goodhart.privacy.Figure.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Somebody who knows all rosters and solves everything published of a week as integer constraints,
 * by trying every week there can have been.
 *
 * <p>People who are in the same groups are alike to them, so they try counts of those.
 */
final class Attacker {
  private final List<Set<Somebody>> groups = new ArrayList<>();
  private final List<Range> published = new ArrayList<>();
  private final Set<Somebody> everybody;

  Attacker(Collection<Somebody> everybody) {
    this.everybody = Set.copyOf(everybody);
  }

  /** Reads a figure about this group; one that is hidden says nothing. */
  Attacker reads(Set<Somebody> group, Figure figure) {
    groups.add(group);
    published.add(figure instanceof Range range ? range : new Range(0, group.size()));
    return this;
  }

  /** How many weeks they would have to try. */
  long effort() {
    return alike().stream().mapToLong(people -> people.size() + 1L).reduce(1, Math::multiplyExact);
  }

  /** What they work out. */
  Findings solve() {
    return new Search().run();
  }

  /**
   * What follows from everything published.
   *
   * @param certain people who were active in every week there can have been, or in none
   * @param counts for each figure read, in order, the counts that are possible
   */
  record Findings(Set<Somebody> certain, List<Set<Integer>> counts) {}

  private Collection<List<Somebody>> alike() {
    Map<Set<Integer>, List<Somebody>> alike =
        everybody.stream()
            .collect(
                Collectors.groupingBy(this::groupsOf, LinkedHashMap::new, Collectors.toList()));
    return alike.values();
  }

  private Set<Integer> groupsOf(Somebody who) {
    Set<Integer> of = new TreeSet<>();
    for (int group = 0; group < groups.size(); group++) {
      if (groups.get(group).contains(who)) {
        of.add(group);
      }
    }
    return of;
  }

  private final class Search {
    private final List<List<Somebody>> atoms = List.copyOf(alike());
    private final List<Set<Integer>> groupsOfAtom =
        atoms.stream().map(people -> groupsOf(people.get(0))).toList();
    private final int[] sums = new int[groups.size()];
    private final int[] open = groups.stream().mapToInt(Set::size).toArray();
    private final int[] chosen = new int[atoms.size()];
    private final List<Set<Integer>> ofAtoms = new ArrayList<>();
    private final List<Set<Integer>> ofGroups = new ArrayList<>();

    Findings run() {
      atoms.forEach(atom -> ofAtoms.add(new HashSet<>()));
      groups.forEach(group -> ofGroups.add(new HashSet<>()));
      choose(0);
      Set<Somebody> certain = new HashSet<>();
      for (int atom = 0; atom < atoms.size(); atom++) {
        Set<Integer> counts = ofAtoms.get(atom);
        if (counts.equals(Set.of(0)) || counts.equals(Set.of(atoms.get(atom).size()))) {
          certain.addAll(atoms.get(atom));
        }
      }
      return new Findings(certain, List.copyOf(ofGroups));
    }

    private void choose(int atom) {
      if (atom == atoms.size()) {
        for (int i = 0; i < chosen.length; i++) {
          ofAtoms.get(i).add(chosen[i]);
        }
        for (int group = 0; group < sums.length; group++) {
          ofGroups.get(group).add(sums[group]);
        }
        return;
      }
      int people = atoms.get(atom).size();
      for (int count = 0; count <= people; count++) {
        chosen[atom] = count;
        boolean canBe = true;
        for (int group : groupsOfAtom.get(atom)) {
          sums[group] += count;
          open[group] -= people;
          Range range = published.get(group);
          canBe &= sums[group] <= range.to() && sums[group] + open[group] >= range.from();
        }
        if (canBe) {
          choose(atom + 1);
        }
        for (int group : groupsOfAtom.get(atom)) {
          sums[group] -= count;
          open[group] += people;
        }
      }
    }
  }
}
