package io.goodhart.privacy;

import io.goodhart.adoption.PairedChange;
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
import java.util.stream.IntStream;

/**
 * Somebody who knows all rosters of two weeks and solves everything published of both together, by
 * trying every pair of weeks there can have been.
 *
 * <p>People who are in the same groups in both weeks are alike to them, so they try how many of
 * those were active in both weeks, in one of them, or in none.
 */
final class TwoWeeksAttacker {
  private final List<Set<Somebody>> groups = new ArrayList<>();
  private final List<Boolean> isNow = new ArrayList<>();
  private final List<Range> published = new ArrayList<>();
  private final List<Set<Somebody>> stayed = new ArrayList<>();
  private final List<DisclosedChange> changes = new ArrayList<>();

  TwoWeeksAttacker readsBefore(Set<Somebody> group, Figure figure) {
    return reads(group, figure, false);
  }

  TwoWeeksAttacker readsNow(Set<Somebody> group, Figure figure) {
    return reads(group, figure, true);
  }

  private TwoWeeksAttacker reads(Set<Somebody> group, Figure figure, boolean now) {
    groups.add(group);
    isNow.add(now);
    published.add(figure instanceof Range range ? range : new Range(0, group.size()));
    return this;
  }

  /** Reads what is said of a group's change; nothing said says nothing. */
  TwoWeeksAttacker readsChange(Set<Somebody> before, Set<Somebody> now, DisclosedChange change) {
    if (change != DisclosedChange.NOT_TOLD) {
      Set<Somebody> both = new HashSet<>(before);
      both.retainAll(now);
      stayed.add(both);
      changes.add(change);
    }
    return this;
  }

  /** How many pairs of weeks they would have to try. */
  long effort() {
    return atoms().stream()
        .mapToLong(atom -> atom.choices().size())
        .reduce(1, (one, other) -> one > Integer.MAX_VALUE ? one : one * other);
  }

  /** Who was certainly active, or certainly not, in the first week and in the second. */
  List<Set<Somebody>> solve() {
    return new Search().run();
  }

  /** How many of some people who are alike were active in which weeks. */
  private record Choice(int both, int before, int now) {}

  private record Atom(
      List<Somebody> people, Set<Integer> groups, Set<Integer> stayed, List<Choice> choices) {}

  private List<Atom> atoms() {
    Set<Somebody> everybody = new HashSet<>();
    groups.forEach(everybody::addAll);
    Map<List<Set<Integer>>, List<Somebody>> alike =
        everybody.stream()
            .collect(
                Collectors.groupingBy(
                    who -> List.of(of(groups, who), of(stayed, who)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Atom> atoms = new ArrayList<>();
    alike.forEach(
        (in, people) ->
            atoms.add(new Atom(people, in.get(0), in.get(1), choices(in.get(0), people.size()))));
    return atoms;
  }

  private static Set<Integer> of(List<Set<Somebody>> sets, Somebody who) {
    return IntStream.range(0, sets.size())
        .filter(set -> sets.get(set).contains(who))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Who was in no group in one of the weeks is of no concern there. */
  private List<Choice> choices(Set<Integer> in, int people) {
    boolean wasThere = in.stream().anyMatch(group -> !isNow.get(group));
    boolean isThere = in.stream().anyMatch(isNow::get);
    List<Choice> choices = new ArrayList<>();
    for (int both = 0; both <= (wasThere && isThere ? people : 0); both++) {
      for (int before = 0; before <= (wasThere ? people - both : 0); before++) {
        for (int now = 0; now <= (isThere ? people - both - before : 0); now++) {
          choices.add(new Choice(both, before, now));
        }
      }
    }
    return choices;
  }

  private final class Search {
    private final List<Atom> atoms = atoms();
    private final Choice[] chosen = new Choice[atoms.size()];
    private final int[] sums = new int[groups.size()];
    private final int[] open = groups.stream().mapToInt(Set::size).toArray();
    private final int[] gained = new int[stayed.size()];
    private final int[] lost = new int[stayed.size()];
    private final List<Set<Integer>> before = new ArrayList<>();
    private final List<Set<Integer>> now = new ArrayList<>();

    List<Set<Somebody>> run() {
      atoms.forEach(atom -> before.add(new HashSet<>()));
      atoms.forEach(atom -> now.add(new HashSet<>()));
      choose(0);
      return List.of(certain(before, false), certain(now, true));
    }

    private Set<Somebody> certain(List<Set<Integer>> counts, boolean inSecond) {
      Set<Somebody> certain = new HashSet<>();
      for (int i = 0; i < atoms.size(); i++) {
        Collection<Somebody> people = atoms.get(i).people();
        boolean there = atoms.get(i).groups().stream().anyMatch(of -> isNow.get(of) == inSecond);
        if (there
            && (counts.get(i).equals(Set.of(0)) || counts.get(i).equals(Set.of(people.size())))) {
          certain.addAll(people);
        }
      }
      return certain;
    }

    private void choose(int index) {
      if (index == atoms.size()) {
        if (changesFit()) {
          for (int i = 0; i < chosen.length; i++) {
            before.get(i).add(chosen[i].both() + chosen[i].before());
            now.get(i).add(chosen[i].both() + chosen[i].now());
          }
        }
        return;
      }
      Atom atom = atoms.get(index);
      for (Choice choice : atom.choices()) {
        chosen[index] = choice;
        if (add(atom, choice, 1)) {
          choose(index + 1);
        }
        add(atom, choice, -1);
      }
    }

    private boolean add(Atom atom, Choice choice, int sign) {
      boolean canBe = true;
      for (int group : atom.groups()) {
        sums[group] += sign * (choice.both() + (isNow.get(group) ? choice.now() : choice.before()));
        open[group] -= sign * atom.people().size();
        Range range = published.get(group);
        canBe &= sums[group] <= range.to() && sums[group] + open[group] >= range.from();
      }
      for (int group : atom.stayed()) {
        gained[group] += sign * choice.now();
        lost[group] += sign * choice.before();
      }
      return canBe;
    }

    private boolean changesFit() {
      for (int group = 0; group < changes.size(); group++) {
        boolean unusual = PairedChange.chance(gained[group], lost[group]).isUnusual();
        if (unusual != (changes.get(group) == DisclosedChange.UNUSUAL)) {
          return false;
        }
      }
      return true;
    }
  }
}
