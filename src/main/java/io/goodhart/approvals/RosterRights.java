package io.goodhart.approvals;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.policy.ReviewerSet;
import io.goodhart.approvals.request.Right;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.Roles;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Rights by roster, roles and user groups. */
public final class RosterRights implements ReviewerRights {
  private final RosterStore roster;
  private final Roles roles;
  private final Colleagues colleagues;
  private final Clock clock;
  private final ZoneId zone;

  /** Knows people from there; days begin in {@code zone}. */
  public RosterRights(
      RosterStore roster, Roles roles, Colleagues colleagues, Clock clock, ZoneId zone) {
    this.roster = roster;
    this.roles = roles;
    this.colleagues = colleagues;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Right of(Person who, Demand demand, Action action) {
    if (!colleagues.isFullMember(who.identity())) {
      return Right.OUTSIDER;
    }
    return demand.reviewers().stream().anyMatch(set -> isIn(set, who, action))
        ? Right.DECIDE
        : Right.NONE;
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
