package io.goodhart.digest;

import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.State;
import io.goodhart.approvals.request.Vote;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What became of the actions that agents asked people for in a week; counts alone. Actions that a
 * rule decided without people are not among them.
 *
 * @param asked requests in all, those that are still open or were taken back included
 * @param approved those that people approved, used or not
 * @param denied those that people denied
 * @param expired those that nobody answered in time
 * @param answered those that people answered
 * @param medianWait how long half of these waited at most; absent if nothing was answered
 */
public record AgentActions(
    int asked, int approved, int denied, int expired, int answered, Optional<Duration> medianWait) {
  /** What became of these requests; absent if people were asked for none. */
  static Optional<AgentActions> of(List<Request> requests) {
    List<Request> asked =
        requests.stream().filter(one -> one.basis().demand().isPresent()).toList();
    List<Duration> waits =
        asked.stream()
            .filter(one -> !one.votes().isEmpty())
            .map(one -> Duration.between(one.askedAt(), lastVote(one)))
            .sorted()
            .toList();
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AgentActions(
                asked.size(),
                count(asked, AgentActions::isApproved),
                count(asked, one -> one.state() == State.DENIED),
                count(asked, one -> one.state() == State.EXPIRED && !isApproved(one)),
                waits.size(),
                waits.isEmpty() ? Optional.empty() : Optional.of(waits.get(waits.size() / 2))));
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

  private static int count(List<Request> requests, Predicate<Request> which) {
    return Math.toIntExact(requests.stream().filter(which).count());
  }
}
