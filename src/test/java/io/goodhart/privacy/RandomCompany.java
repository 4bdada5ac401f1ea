package io.goodhart.privacy;

import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.adoption.CountedMembers;
import io.goodhart.adoption.People;
import io.goodhart.adoption.Somebody;
import io.goodhart.adoption.Target;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.TeamId;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.Rosters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** A company with teams of 1 to 16, some of which share people, lie within others or changed. */
final class RandomCompany {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final int LARGEST = 16;

  private final Random random;
  private final DisclosureRules rules;
  private final Map<Integer, Set<Somebody>> teams = new LinkedHashMap<>();
  private final Map<Integer, Set<Somebody>> lastWeek = new LinkedHashMap<>();
  private final Set<Somebody> everybody = new HashSet<>();
  private final Set<Somebody> everybodyBefore;
  private final Map<Somebody, Long> numbers = new HashMap<>();
  private final Map<TeamId, Terms> terms;
  private final Map<TeamId, Terms> termsBefore;
  private final Map<TeamId, Terms> termsOneByOne;

  RandomCompany(long seed, Target target) {
    this.random = new Random(seed);
    this.rules = new DisclosureRules(target);
    int count = 1 + random.nextInt(4);
    for (int team = 0; team < count; team++) {
      teams.put(team, someTeam(team));
    }
    for (int nobodys = random.nextInt(8) - 5; nobodys > 0; nobodys--) {
      everybody.add(somebodyNew());
    }
    teams.forEach((team, members) -> lastWeek.put(team, before(members)));
    Set<Somebody> before = new HashSet<>(everybody);
    teams.values().forEach(before::removeAll);
    lastWeek.values().forEach(before::addAll);
    this.everybodyBefore = before;
    RosterTerms terms = terms();
    this.terms = terms.of(byId(teams), WEEK);
    this.termsBefore = terms.of(byId(lastWeek), WEEK.previous());
    this.termsOneByOne = new LinkedHashMap<>();
    teams.keySet().forEach(team -> termsOneByOne.put(id(team), terms.of(id(team), WEEK)));
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
    return someWeekOf(everybody);
  }

  /** Some week of these people. */
  Set<Somebody> someWeekOf(Set<Somebody> people) {
    int percent = List.of(0, 100, random.nextInt(101), random.nextInt(101)).get(random.nextInt(4));
    Set<Somebody> active = new HashSet<>();
    for (Somebody who : people) {
      int of = random.nextInt(12) == 0 ? 50 : percent;
      if (random.nextInt(100) < of) {
        active.add(who);
      }
    }
    return active;
  }

  /** Who was in which team the week before, and everybody then. */
  Map<Integer, Set<Somebody>> lastWeek() {
    return lastWeek;
  }

  Set<Somebody> everybodyBefore() {
    return everybodyBefore;
  }

  /** What the rosters allow, worked out for all teams at once and for each by itself. */
  List<Map<TeamId, Terms>> termsBothWays() {
    return List.of(terms, termsOneByOne);
  }

  Published publish(Set<Somebody> active) {
    return publish(teams, everybody, terms, active);
  }

  Published publishLastWeek(Set<Somebody> active) {
    return publish(lastWeek, everybodyBefore, termsBefore, active);
  }

  private Published publish(
      Map<Integer, Set<Somebody>> groups,
      Set<Somebody> all,
      Map<TeamId, Terms> allowed,
      Set<Somebody> active) {
    Map<Integer, DisclosedAdoption> figures = new LinkedHashMap<>();
    List<GroupPart> parts = new ArrayList<>();
    groups.forEach(
        (team, members) -> {
          Adoption week = week(members, active);
          Terms its = allowed.getOrDefault(id(team), Terms.OF_NOBODY);
          DisclosedAdoption figure =
              its.standsBesideOthers()
                  ? rules.disclose(week, its.turnover())
                  : rules.withhold(week);
          figures.put(team, figure);
          parts.add(GroupPart.team(members, week, figure));
        });
    return new Published(figures, new OrgDisclosure(rules).disclose(week(all, active), parts));
  }

  /** The real rules over a roster of these people. */
  private RosterTerms terms() {
    FixedRoster roster = new FixedRoster();
    teams.forEach(
        (team, now) -> {
          Set<Somebody> before = lastWeek.getOrDefault(team, Set.of());
          Set<Somebody> either = new HashSet<>(now);
          either.addAll(before);
          roster.with(
              Rosters.team(1L + team, "Team " + team),
              either.stream()
                  .map(who -> member(who, before.contains(who), now.contains(who)))
                  .toList());
        });
    return new RosterTerms(new CountedMembers(roster, AdoptionConfig.DEFAULT), rules);
  }

  private RosterMember member(Somebody who, boolean before, boolean now) {
    return Rosters.during(
        Objects.requireNonNull(numbers.get(who)),
        before ? Rosters.ALWAYS : WEEK.monday(),
        now ? WEEK.sunday() : WEEK.previous().sunday());
  }

  private static Map<TeamId, Set<Somebody>> byId(Map<Integer, Set<Somebody>> groups) {
    Map<TeamId, Set<Somebody>> byId = new LinkedHashMap<>();
    groups.forEach((team, members) -> byId.put(id(team), members));
    return byId;
  }

  private static TeamId id(int team) {
    return new TeamId(1L + team);
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
      before.add(somebody(10_000 + random.nextInt(1000)));
    }
    return before;
  }

  private Somebody somebodyNew() {
    Somebody who = somebody(everybody.size());
    everybody.add(who);
    return who;
  }

  private Somebody somebody(long number) {
    Somebody who = People.number(number);
    numbers.put(who, number);
    return who;
  }
}
