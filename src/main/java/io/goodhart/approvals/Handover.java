package io.goodhart.approvals;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.roster.Alias;
import io.goodhart.roster.Roles;
import java.time.Clock;
import java.util.Optional;

/**
 * Gives an agent whose owner left to somebody else. An owner who is here keeps theirs: whoever
 * could give an agent away could then decide on what it asks. Safe for use by many threads and
 * beside other processes.
 */
public final class Handover {
  private final AgentKeys keys;
  private final ApprovalStore store;
  private final Colleagues colleagues;
  private final Roles roles;
  private final Clock clock;

  /** Gives agents away whose owners these colleagues do not know any more. */
  public Handover(
      AgentKeys keys, ApprovalStore store, Colleagues colleagues, Roles roles, Clock clock) {
    this.keys = keys;
    this.store = store;
    this.colleagues = colleagues;
    this.roles = roles;
    this.clock = clock;
  }

  /** An admin gives an agent to somebody, who has to make a new key for it. */
  public Outcome give(AgentId agent, Alias to, Person by) {
    Optional<Person> owner = keys.ownerOf(agent);
    if (!roles.isAdmin(by.identity())) {
      return Outcome.NO_RIGHT;
    } else if (owner.isEmpty() && !keys.isNameKept(agent)) {
      return Outcome.NOT_REGISTERED;
    }
    try {
      if (owner.isEmpty()) {
        return colleagues.isFullMember(to) ? giveName(agent, to, by) : Outcome.NOT_A_MEMBER;
      } else if (!isOfThisWorkspace(owner.get().identity())) {
        return Outcome.UNKNOWN;
      } else if (colleagues.isFullMember(owner.get().identity())) {
        return Outcome.OWNER_IS_HERE;
      } else if (!colleagues.isFullMember(to)) {
        return Outcome.NOT_A_MEMBER;
      }
    } catch (ColleaguesUnknownException e) {
      return Outcome.UNKNOWN;
    }
    return against(agent)
        .orElseGet(
            () -> keys.give(agent, owner.get(), to, by) ? Outcome.GIVEN : Outcome.NOT_REGISTERED);
  }

  /** What was asked and approved in the name of somebody else, whose own agent it was. */
  private Optional<Outcome> against(AgentId agent) {
    if (!store.open(Optional.of(agent)).isEmpty()) {
      return Optional.of(Outcome.REQUESTS_WAIT);
    }
    return store.grants(clock.instant()).stream()
        .filter(grant -> grant.agent().equals(agent))
        .findFirst()
        .map(grant -> Outcome.GRANT_HOLDS);
  }

  /** Its owner had their data erased, and nobody took it since. */
  private Outcome giveName(AgentId agent, Alias to, Person by) {
    return against(agent)
        .orElseGet(() -> keys.giveName(agent, to, by) ? Outcome.GIVEN : Outcome.NOT_REGISTERED);
  }

  /** Of people in other workspaces nobody can say here that they left. */
  private boolean isOfThisWorkspace(Alias owner) {
    return owner.kind() == Alias.Kind.SLACK && owner.workspace().equals(colleagues.workspace());
  }

  /** What became of it. */
  public enum Outcome {
    /** It is theirs now, and none of its keys works. */
    GIVEN("given"),
    /** Only an admin gives an agent to somebody. */
    NO_RIGHT("no-right"),
    /** There is no such agent any more. */
    NOT_REGISTERED("not-registered"),
    /** Its owner is here, so it stays theirs. */
    OWNER_IS_HERE("owner-is-here"),
    /** It would belong to a guest, or to somebody who left. */
    NOT_A_MEMBER("not-a-member"),
    /** Some of its requests wait for people. */
    REQUESTS_WAIT("requests-wait"),
    /** Something of it was approved for a while, and that while is not over. */
    GRANT_HOLDS("grant-holds"),
    /** The workplace does not say who is here. */
    UNKNOWN("unknown");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    /** The word by which texts know it. */
    public String code() {
      return code;
    }
  }
}
