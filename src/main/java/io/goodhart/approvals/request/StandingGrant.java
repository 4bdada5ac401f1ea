package io.goodhart.approvals.request;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An approval for a kind of action: the same agent, tool, class, target and environment, with
 * whatever arguments.
 *
 * @param from the request that people approved
 * @param agent whose
 * @param tool by what
 * @param kind what it does
 * @param target to what
 * @param environment where
 * @param session in which session only, if in one
 * @param until until when
 * @param lastUsed when an action last went through by it
 */
public record StandingGrant(
    RequestId from,
    AgentId agent,
    String tool,
    ActionClass kind,
    String target,
    String environment,
    Optional<String> session,
    Instant until,
    Optional<Instant> lastUsed) {
  /** How long one lasts at most. */
  public static final Duration LONGEST = Duration.ofHours(12);

  /** The one that an approved request gives, if people approved more than the one action. */
  public static Optional<StandingGrant> of(Request request) {
    Scope scope = request.scope();
    if (request.state() != State.APPROVED
        || scope.equals(Scope.ONCE)
        || !request.mayBeStanding()
        || (scope.equals(Scope.SESSION) && request.action().session().isEmpty())) {
      return Optional.empty();
    }
    Action action = request.action();
    Instant latest = request.decidedAt().orElseThrow().plus(LONGEST);
    return Optional.of(
        new StandingGrant(
            request.id(),
            action.agent(),
            action.tool(),
            action.kind(),
            action.target(),
            action.environment(),
            scope.equals(Scope.SESSION) ? Optional.of(action.session()) : Optional.empty(),
            scope.until().filter(latest::isAfter).orElse(latest),
            Optional.empty()));
  }

  /** Whether an action goes through by it at a time. */
  public boolean covers(Action action, Instant now) {
    return agent.equals(action.agent())
        && tool.equals(action.tool())
        && kind == action.kind()
        && target.equals(action.target())
        && environment.equals(action.environment())
        && session.map(action.session()::equals).orElse(true)
        && now.isBefore(until);
  }
}
