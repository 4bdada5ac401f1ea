package io.goodhart.approvals;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.policy.ReviewerSet;
import io.goodhart.approvals.request.Request;
import io.goodhart.roster.Alias;
import io.goodhart.roster.Roles;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who can be asked about a request: the people behind a policy's words. Whether somebody may decide
 * is {@link ReviewerRights}' to say, at the moment of the press.
 *
 * <p>Every method that names people fails with {@link ColleaguesUnknownException} if the workplace
 * does not answer.
 */
public final class Reviewers {
  private final RosterStore roster;
  private final Roles roles;
  private final ReviewerContacts contacts;
  private final Colleagues colleagues;
  private final DelegateStore delegates;
  private final ReviewerLoad load;
  private final Clock clock;
  private final ZoneId zone;

  /** Knows people from there; days begin in {@code zone}. */
  public Reviewers(
      RosterStore roster,
      Roles roles,
      ReviewerContacts contacts,
      Colleagues colleagues,
      DelegateStore delegates,
      ReviewerLoad load,
      Clock clock,
      ZoneId zone) {
    this.roster = roster;
    this.roles = roles;
    this.contacts = contacts;
    this.colleagues = colleagues;
    this.delegates = delegates;
    this.load = load;
    this.clock = clock;
    this.zone = zone;
  }

  /** Everybody who could decide on an action, once each; never those whose own it is. */
  public List<Person> able(Demand demand, Action action) {
    List<Person> all = new ArrayList<>();
    for (ReviewerSet set : demand.reviewers()) {
      for (Person person : able(set, demand, action)) {
        if (all.stream().noneMatch(person::isSame)) {
          all.add(person);
        }
      }
    }
    return all;
  }

  /** Those of one set who could decide on an action, once each. */
  public List<Person> able(ReviewerSet set, Demand demand, Action action) {
    List<Person> able = new ArrayList<>();
    Collection<Alias> all = people(set, action);
    Collection<Alias> asked = RosterRights.takesDelegates(demand) ? present(all) : all;
    for (Alias identity : colleagues.membersAmong(asked)) {
      Person person = new Person(identity, roster.memberOf(identity));
      boolean own = action.isOwnedBy(person) || action.isFor(person);
      if (!own && able.stream().noneMatch(person::isSame)) {
        able.add(person);
      }
    }
    return able;
  }

  /**
   * Who is asked first: the sets from the front, as far as it takes to have enough people. A set
   * all of whose people had been asked often that day stands behind the others. All the others may
   * decide as well; they are asked when time runs out.
   */
  public List<ReviewerSet> first(Request request) {
    Demand demand = request.basis().demand().orElseThrow();
    Action action = request.action();
    List<ReviewerSet> asked = new ArrayList<>();
    List<Person> people = new ArrayList<>();
    for (ReviewerSet set : rested(demand, action, request.askedAt())) {
      if (people.size() >= demand.quorum()) {
        break;
      }
      for (Person person : able(set, demand, action)) {
        if (people.stream().noneMatch(person::isSame)) {
          people.add(person);
        }
      }
      asked.add(set);
    }
    return asked;
  }

  /** Remembers who is asked first about a request. */
  public void noteAsked(Request request) {
    Demand demand = request.basis().demand().orElseThrow();
    load.asked(
        request.id(),
        first(request).stream()
            .flatMap(set -> able(set, demand, request.action()).stream())
            .map(Person::identity)
            .distinct()
            .toList(),
        request.askedAt());
  }

  /** Whether somebody was asked so often today that others are asked before them. */
  public boolean isAskedOften(Alias who) {
    return often(clock.instant()).contains(who);
  }

  /** The sets in their order, those behind the others whose people have had enough. */
  private List<ReviewerSet> rested(Demand demand, Action action, Instant askedAt) {
    Set<Alias> often = often(askedAt);
    if (often.isEmpty()) {
      return demand.reviewers();
    }
    List<ReviewerSet> rested = new ArrayList<>();
    List<ReviewerSet> tired = new ArrayList<>();
    for (ReviewerSet set : demand.reviewers()) {
      List<Person> people = able(set, demand, action);
      boolean isTired =
          !people.isEmpty()
              && people.stream().allMatch(person -> often.contains(person.identity()));
      (isTired ? tired : rested).add(set);
    }
    rested.addAll(tired);
    return rested;
  }

  /** Those who had been asked often that day up to then; what is asked later does not change it. */
  private Set<Alias> often(Instant until) {
    Instant morning = LocalDate.ofInstant(until, zone).atStartOfDay(zone).toInstant();
    return load.askedOften(morning, until);
  }

  /** Where somebody is reached in Slack. */
  public Optional<Alias> reached(Person person) {
    return person.identity().kind() == Alias.Kind.SLACK
        ? Optional.of(person.identity())
        : contacts.reached(person.identity());
  }

  /** In the place of who is away, whoever stands in for them. */
  private List<Alias> present(Collection<Alias> people) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return people.stream()
        .map(
            one ->
                delegates
                    .of(one)
                    .filter(delegation -> delegation.holdsOn(today))
                    .map(Delegation::delegate)
                    .orElse(one))
        .distinct()
        .toList();
  }

  private Collection<Alias> people(ReviewerSet set, Action action) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    if (set instanceof ReviewerSet.Group group) {
      return colleagues.peopleOf(group.handle());
    } else if (set instanceof ReviewerSet.TeamPeople people) {
      return roster
          .team(people.name())
          .map(team -> contacts.peopleOf(team.id(), today))
          .orElse(List.of());
    } else if (set instanceof ReviewerSet.OwnersLead) {
      List<Alias> leads = new ArrayList<>();
      for (Team team :
          action.owner().member().map(one -> roster.teamsOf(one, today)).orElse(List.of())) {
        leads.addAll(contacts.leadsOf(team.id(), today));
      }
      return leads;
    }
    return admins();
  }

  private List<Alias> admins() {
    List<Alias> admins = new ArrayList<>();
    for (Alias named : roles.people(colleagues.workspace())) {
      (named.kind() == Alias.Kind.SLACK ? Optional.of(named) : contacts.reached(named))
          .ifPresent(admins::add);
    }
    return admins;
  }
}
