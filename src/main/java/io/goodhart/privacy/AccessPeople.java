package io.goodhart.privacy;

import io.goodhart.delivery.Recipient;
import io.goodhart.ledger.PersonKey;
import io.goodhart.ledger.Pseudonyms;
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

/** Who everybody is who has to do with opening somebody's data, looked up at the moment of use. */
public final class AccessPeople {
  private final RosterStore roster;
  private final Roles roles;
  private final Pseudonyms pseudonyms;
  private final Clock clock;
  private final ZoneId otherwise;

  /**
   * Knows people from this roster.
   *
   * @param otherwise the zone of those who are on no team
   */
  public AccessPeople(
      RosterStore roster, Roles roles, Pseudonyms pseudonyms, Clock clock, ZoneId otherwise) {
    this.roster = roster;
    this.roles = roles;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
    this.otherwise = otherwise;
  }

  boolean isAdmin(Alias who) {
    return roles.isAdmin(who);
  }

  /** Whether there can be somebody to agree with what one admin wants. */
  boolean hasSecondAdmin() {
    return roles.hasSecondAdmin();
  }

  /** Somebody who is on a team today; who has left cannot be told anything. */
  Optional<MemberId> present(Alias who) {
    return roster.memberOf(who).filter(member -> !teams(member).isEmpty());
  }

  Optional<MemberId> memberOf(Alias who) {
    return roster.memberOf(who);
  }

  /** Whether two names are of the same person. */
  boolean isSame(Alias one, Alias other) {
    return one.equals(other)
        || roster
            .memberOf(one)
            .filter(member -> roster.memberOf(other).filter(member::equals).isPresent())
            .isPresent();
  }

  /** What stands for somebody in the ledger, whatever name they use. */
  PersonKey key(Alias who) {
    return roster.memberOf(who).map(this::key).orElseGet(() -> pseudonyms.of(who.toString()));
  }

  PersonKey key(MemberId member) {
    return pseudonyms.of("member:" + member.value());
  }

  ZoneId zone(MemberId member) {
    return teams(member).stream().findFirst().map(Team::zone).orElse(otherwise);
  }

  /** Where and when somebody can be told something. */
  Recipient recipient(Alias who, MemberId member) {
    return new Recipient(who.account(), zone(member));
  }

  /** The same of somebody who may be on no roster. */
  Recipient recipient(Alias who) {
    return new Recipient(who.account(), roster.memberOf(who).map(this::zone).orElse(otherwise));
  }

  private List<Team> teams(MemberId member) {
    return roster.teamsOf(member, LocalDate.ofInstant(clock.instant(), otherwise));
  }
}
