package io.goodhart.approvals.action;

import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.util.Optional;

/**
 * Somebody who has to do with a request.
 *
 * @param identity the name under which they took part
 * @param member who they are on the roster, if they are on it
 */
public record Person(Alias identity, Optional<MemberId> member) {
  /** Whether both are one person, whatever names they use. */
  public boolean isSame(Person other) {
    return identity.equals(other.identity) || (member.isPresent() && member.equals(other.member));
  }
}
