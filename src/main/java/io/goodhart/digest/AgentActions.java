package io.goodhart.digest;

import io.goodhart.adoption.cost.Contributions;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.State;
import io.goodhart.approvals.request.Vote;
import io.goodhart.privacy.DisclosedActions;
import io.goodhart.roster.MemberId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The requests of a group's agents for actions that people had to decide on, those that are still
 * open or were taken back included. Actions that a rule decided without people are not among them.
 */
final class AgentActions {
  private final List<Request> asked;

  AgentActions(List<Request> requests) {
    this.asked = requests.stream().filter(one -> one.basis().demand().isPresent()).toList();
  }

  /** Whose requests an action's are: of whoever it was made for, else of the agent's owner. */
  static Optional<MemberId> whose(Request request) {
    return request
        .action()
        .onBehalfOf()
        .flatMap(Person::member)
        .or(() -> request.action().owner().member());
  }

  /** How many requests are whose; it decides whether anything may be told. */
  Contributions byMember() {
    Map<MemberId, BigDecimal> counts = new HashMap<>();
    asked.forEach(
        one -> whose(one).ifPresent(who -> counts.merge(who, BigDecimal.ONE, BigDecimal::add)));
    return new Contributions(counts);
  }

  /** What may be told of it, where anything may. */
  DisclosedActions disclosed() {
    return DisclosedActions.of(
        asked.size(),
        count(AgentActions::isApproved),
        count(one -> one.state() == State.DENIED),
        count(one -> one.state() == State.EXPIRED && !isApproved(one)),
        medianWait());
  }

  private Optional<Duration> medianWait() {
    List<Request> answered = asked.stream().filter(one -> !one.votes().isEmpty()).toList();
    Map<Object, Integer> deciders = new HashMap<>();
    answered.forEach(
        one ->
            one.votes().stream()
                .map(vote -> who(vote.by()))
                .distinct()
                .forEach(by -> deciders.merge(by, 1, Integer::sum)));
    if (!DisclosedActions.mayTellWait(deciders.values())) {
      return Optional.empty();
    }
    return answered.stream()
        .map(one -> Duration.between(one.askedAt(), lastVote(one)))
        .sorted()
        .skip(answered.size() / 2)
        .findFirst();
  }

  /** One person under all their names. */
  private static Object who(Person person) {
    return person.member().<Object>map(member -> member).orElse(person.identity());
  }

  /** Also one whose approval was not used in time, or taken back. */
  private static boolean isApproved(Request request) {
    return switch (request.state()) {
      case APPROVED, REDEEMED, REVOKED -> true;
      case EXPIRED ->
          request.votes().stream().filter(Vote::approves).count()
              >= request.basis().demand().map(Demand::quorum).orElse(1);
      case PENDING, DENIED, WITHDRAWN -> false;
    };
  }

  private static Instant lastVote(Request request) {
    return request.votes().get(request.votes().size() - 1).at();
  }

  private int count(Predicate<Request> which) {
    return Math.toIntExact(asked.stream().filter(which).count());
  }
}
