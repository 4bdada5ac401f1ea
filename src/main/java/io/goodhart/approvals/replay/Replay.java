package io.goodhart.approvals.replay;

import io.goodhart.approvals.OwnerPresence;
import io.goodhart.approvals.action.Arguments;
import io.goodhart.approvals.policy.Circumstances;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.policy.Effect;
import io.goodhart.approvals.policy.Policy;
import io.goodhart.approvals.policy.Ruling;
import io.goodhart.approvals.request.Code;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.Vote;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a policy against what became of requests. For one thread. */
public final class Replay {
  private static final Comparator<Demand> BY_WEIGHT =
      Comparator.comparing(Demand::tier).thenComparing(Demand::quorum);

  private final Policy policy;
  private final OwnerPresence presence;
  private final Map<Difference, Integer> differences = new EnumMap<>(Difference.class);
  private int requests;
  private int questionsThen;
  private int questionsNow;

  /** Replays under this policy. */
  public Replay(Policy policy, OwnerPresence presence) {
    this.policy = policy;
    this.presence = presence;
  }

  /** Counts a request; its arguments are empty if they are not kept any more. */
  public void see(Request request, Optional<Arguments> arguments) {
    requests++;
    Circumstances at =
        new Circumstances(
            request.askedAt(), presence.of(request.action().owner(), request.askedAt()));
    List<Ruling> possible =
        arguments
            .map(known -> List.of(policy.rule(request.action(), known, at)))
            .orElseGet(() -> policy.possible(request.action(), at));
    Ruling first = possible.get(0);
    if (possible.stream().anyMatch(other -> !isSame(first, other))) {
      count(Difference.UNCLEAR);
    } else {
      compare(request, first);
    }
  }

  /** What was counted so far. */
  public Outcome outcome() {
    return new Outcome(requests, questionsNow - questionsThen, differences);
  }

  private void compare(Request then, Ruling now) {
    boolean asked = then.basis().demand().isPresent();
    boolean asks = now.effect() == Effect.ASK;
    questionsThen += asked ? 1 : 0;
    questionsNow += asks ? 1 : 0;
    if (asked && asks) {
      int weight =
          BY_WEIGHT.compare(now.demand().orElseThrow(), then.basis().demand().orElseThrow());
      if (weight != 0) {
        count(weight < 0 ? Difference.DECIDED_BY_FEWER : Difference.DECIDED_BY_MORE);
      }
    } else if (now.effect().letsThrough()) {
      allowed(then, asked);
    } else if (now.effect() == Effect.DENY) {
      denied(then, asked);
    }
  }

  private void allowed(Request then, boolean asked) {
    if (!asked) {
      if (isForbidden(then)) {
        count(Difference.ALLOWED_THOUGH_FORBIDDEN);
      }
    } else if (then.votes().stream().anyMatch(vote -> !vote.approves())) {
      count(Difference.ALLOWED_THOUGH_DENIED);
    } else if (!isApproved(then)) {
      count(Difference.ALLOWED_THOUGH_UNANSWERED);
    }
  }

  private void denied(Request then, boolean asked) {
    if (asked) {
      if (isApproved(then)) {
        count(Difference.DENIED_THOUGH_APPROVED);
      }
    } else if (!isForbidden(then)) {
      count(Difference.DENIED_THOUGH_ALLOWED);
    }
  }

  /** Whether enough people said yes to it, or before to its kind. */
  private static boolean isApproved(Request then) {
    long yes = then.votes().stream().filter(Vote::approves).count();
    return then.code() == Code.GRANTED
        || (yes >= then.basis().demand().orElseThrow().quorum() && yes == then.votes().size());
  }

  private static boolean isForbidden(Request then) {
    return then.code() == Code.DENIED_BY_RULE || then.code() == Code.POLICY_UNAVAILABLE;
  }

  private static boolean isSame(Ruling one, Ruling other) {
    return one.effect() == other.effect() && one.demand().equals(other.demand());
  }

  private void count(Difference difference) {
    differences.merge(difference, 1, Integer::sum);
  }

  /**
   * What a policy would have changed.
   *
   * @param requests how many were looked at
   * @param moreQuestions how many more people would be asked; negative for fewer
   * @param differences how many of each
   */
  public record Outcome(int requests, int moreQuestions, Map<Difference, Integer> differences) {
    /** Copies the map. */
    public Outcome {
      differences = Map.copyOf(differences);
    }

    /** How many of these. */
    public int count(Difference difference) {
      return differences.getOrDefault(difference, 0);
    }
  }
}
