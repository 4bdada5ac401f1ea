package io.goodhart.approvals;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.policy.ReviewerSet;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.Right;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.Roles;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Rights by roster, roles and user groups. While a reviewer is away their delegate decides for them
 * where one person is enough and little is at stake: of two people that a rule asks for, none can
 * choose the other.
 */
public final class RosterRights implements ReviewerRights {
  private final RosterStore roster;
  private final Roles roles;
  private final Colleagues colleagues;
  private final DelegateStore delegates;
  private final Clock clock;
  private final ZoneId zone;

  /** Knows people from there; days begin in {@code zone}. */
  public RosterRights(
      RosterStore roster,
      Roles roles,
      Colleagues colleagues,
      DelegateStore delegates,
      Clock clock,
      ZoneId zone) {
    this.roster = roster;
    this.roles = roles;
    this.colleagues = colleagues;
    this.delegates = delegates;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Right of(Person who, Demand demand, Action action) {
    if (!colleagues.isFullMember(who.identity())) {
      return Right.OUTSIDER;
    }
    return isReviewer(who, demand, action) || standsIn(who, demand, action)
        ? Right.DECIDE
        : Right.NONE;
  }

  /** Whether delegates may decide at all. */
  static boolean takesDelegates(Demand demand) {
    return demand.tier() == Tier.LOW && demand.quorum() == 1;
  }

  private boolean isReviewer(Person who, Demand demand, Action action) {
    return demand.reviewers().stream().anyMatch(set -> isIn(set, who, action));
  }

  private boolean standsIn(Person who, Demand demand, Action action) {
    return takesDelegates(demand)
        && delegates.to(who.identity()).stream()
            .filter(delegation -> delegation.holdsOn(today()))
            .map(delegation -> person(delegation.person()))
            .filter(away -> !action.isOwnedBy(away) && !action.isFor(away))
            .anyMatch(
                away ->
                    colleagues.isFullMember(away.identity()) && isReviewer(away, demand, action));
  }

  private Person person(Alias identity) {
    return new Person(identity, roster.memberOf(identity));
  }

  private boolean isIn(ReviewerSet set, Person who, Action action) {
    if (set instanceof ReviewerSet.Group group) {
      return colleagues.isIn(group.handle(), who.identity());
    } else if (set instanceof ReviewerSet.TeamPeople team) {
      return teams(who.member()).stream().anyMatch(one -> one.name().equalsIgnoreCase(team.name()));
    } else if (set instanceof ReviewerSet.OwnersLead) {
      return teams(action.owner().member()).stream()
          .anyMatch(team -> roles.isLead(who.identity(), team.id(), today()));
    }
    return roles.isAdmin(who.identity());
  }

  private List<Team> teams(Optional<MemberId> member) {
    return member.map(one -> roster.teamsOf(one, today())).orElse(List.of());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
