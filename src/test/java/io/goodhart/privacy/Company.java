package io.goodhart.privacy;

import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.People;
import io.goodhart.adoption.Somebody;
import io.goodhart.adoption.Target;
import io.goodhart.calendar.ReportingWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A company of which one week is known exactly, for tests of what is told of it. */
final class Company {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");

  private final DisclosureRules rules;
  private final List<GroupPart> parts = new ArrayList<>();
  private int people;
  private int size;
  private int active;
  private int strict;
  private int possible;

  Company(Target target) {
    this.rules = new DisclosureRules(target);
  }

  /** The counts of a team. */
  record Team(int size, int active, int strict, int possible) {}

  static Adoption week(int size, int active, int strict, int possible, int seen) {
    return new Adoption(WEEK, size, seen, active, active, 0, strict, possible, Map.of());
  }

  Company team(int teamSize, int itsActive) {
    return team(teamSize, itsActive, itsActive, itsActive);
  }

  Company team(int teamSize, int itsActive, int itsStrict, int itsPossible) {
    Adoption week = week(teamSize, itsActive, itsStrict, itsPossible, teamSize);
    return add(GroupPart.team(members(teamSize), week, rules.disclose(week)));
  }

  /** A team that has no figure, because too few of it can be seen. */
  Company unseenTeam(int teamSize, int itsActive, int itsStrict, int seen) {
    Adoption week = week(teamSize, itsActive, itsStrict, itsActive + teamSize - seen, seen);
    return add(GroupPart.team(members(teamSize), week, rules.withhold(week)));
  }

  Company parent(Company parent) {
    return add(GroupPart.parent(members(parent.size), parent.exact(), parent.whole()));
  }

  /** Lets these two teams share so many people, of whom so many were active. */
  Company sharing(int one, int other, int shared, int ofThemActive) {
    Set<Somebody> theirs = new HashSet<>(parts.get(other).counted());
    List<Somebody> leaving = theirs.stream().limit(shared).toList();
    leaving.forEach(theirs::remove);
    parts.get(one).counted().stream().limit(shared).forEach(theirs::add);
    GroupPart part = parts.get(other);
    parts.set(other, GroupPart.team(theirs, part.adoption(), part.shown()));
    return without(-shared, -ofThemActive);
  }

  /** Adds people who are on no team. */
  Company without(int more, int ofThemActive) {
    size += more;
    active += ofThemActive;
    strict += ofThemActive;
    possible += ofThemActive;
    return this;
  }

  DisclosedAdoption shown(int part) {
    return parts.get(part).shown();
  }

  List<GroupPart> parts() {
    return parts;
  }

  DisclosedAdoption whole() {
    return new OrgDisclosure(rules).disclose(exact(), parts);
  }

  private Adoption exact() {
    return week(size, active, strict, possible, size);
  }

  private Company add(GroupPart part) {
    parts.add(part);
    size += part.size();
    active += part.adoption().deliberate();
    strict += part.adoption().strict();
    possible += part.adoption().possible();
    return this;
  }

  private Set<Somebody> members(int count) {
    Set<Somebody> members = new HashSet<>();
    for (int i = 0; i < count; i++) {
      members.add(People.number(people++));
    }
    return members;
  }
}
