package io.goodhart.privacy;

import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.People;
import io.goodhart.adoption.Somebody;
import io.goodhart.adoption.Target;
import io.goodhart.calendar.ReportingWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A company with teams of 1 to 16, some of which share people, lie within others or changed. */
final class RandomCompany {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final int LARGEST = 16;

  private final Random random;
  private final DisclosureRules rules;
  private final SideBySide sideBySide;
  private final Map<Integer, Set<Somebody>> teams = new LinkedHashMap<>();
  private final Map<Integer, Set<Somebody>> lastWeek = new LinkedHashMap<>();
  private final Set<Somebody> everybody = new HashSet<>();

  RandomCompany(long seed, Target target) {
    this.random = new Random(seed);
    this.rules = new DisclosureRules(target);
    this.sideBySide = new SideBySide(rules);
    int count = 1 + random.nextInt(4);
    for (int team = 0; team < count; team++) {
      teams.put(team, someTeam(team));
    }
    for (int nobodys = random.nextInt(8) - 5; nobodys > 0; nobodys--) {
      everybody.add(somebodyNew());
    }
    teams.forEach((team, members) -> lastWeek.put(team, before(members)));
  }

  /** Everything published of a week in which these were active. */
  record Published(Map<Integer, DisclosedAdoption> teams, DisclosedAdoption whole) {}

  Set<Somebody> everybody() {
    return everybody;
  }

  Map<Integer, Set<Somebody>> teams() {
    return teams;
  }

  /** Some week; every fourth one of the kind in which nearly all do the same. */
  Set<Somebody> someWeek() {
    int percent = List.of(0, 100, random.nextInt(101), random.nextInt(101)).get(random.nextInt(4));
    Set<Somebody> active = new HashSet<>();
    for (Somebody who : everybody) {
      int of = random.nextInt(12) == 0 ? 50 : percent;
      if (random.nextInt(100) < of) {
        active.add(who);
      }
    }
    return active;
  }

  Published publish(Set<Somebody> active) {
    Set<Integer> shown = sideBySide.shown(teams);
    Map<Integer, DisclosedAdoption> figures = new LinkedHashMap<>();
    List<GroupPart> parts = new ArrayList<>();
    teams.forEach(
        (team, members) -> {
          Adoption week = week(members, active);
          Turnover turnover = Turnover.between(lastWeek.getOrDefault(team, Set.of()), members);
          DisclosedAdoption figure =
              shown.contains(team) ? rules.disclose(week, turnover) : rules.withhold(week);
          figures.put(team, figure);
          parts.add(GroupPart.team(members, week, figure));
        });
    return new Published(
        figures, new OrgDisclosure(rules).disclose(week(everybody, active), parts));
  }

  private static Adoption week(Collection<Somebody> members, Set<Somebody> active) {
    int size = members.size();
    int count = (int) members.stream().filter(active::contains).count();
    return new Adoption(WEEK, size, size, count, count, 0, count, count, Map.of());
  }

  private Set<Somebody> someTeam(int number) {
    int size = 1 + random.nextInt(LARGEST);
    List<Set<Somebody>> others = new ArrayList<>(teams.values());
    int kind = number == 0 ? 0 : random.nextInt(4);
    Set<Somebody> members = new HashSet<>();
    if (kind == 1) { // shares some people with another team
      others.get(random.nextInt(number)).stream()
          .limit(1 + random.nextInt(5))
          .forEach(members::add);
    } else if (kind == 2) { // lies within another team
      others.get(random.nextInt(number)).stream().limit(size).forEach(members::add);
      return members;
    } else if (kind == 3) { // holds another team and somebody beside it
      members.addAll(others.get(random.nextInt(number)));
      size = Math.min(LARGEST * 2, members.size() + 1 + random.nextInt(14));
    }
    while (members.size() < size) {
      members.add(somebodyNew());
    }
    return members;
  }

  /** The team a week ago: a few people came, a few went. */
  private Set<Somebody> before(Set<Somebody> members) {
    Set<Somebody> before = new HashSet<>(members);
    members.stream().limit(random.nextInt(4)).forEach(before::remove);
    for (int gone = random.nextInt(4); gone > 0; gone--) {
      before.add(People.number(10_000 + random.nextInt(1000)));
    }
    return before;
  }

  private Somebody somebodyNew() {
    Somebody who = People.number(everybody.size());
    everybody.add(who);
    return who;
  }
}
