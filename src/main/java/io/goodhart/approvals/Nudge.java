package io.goodhart.approvals;

import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.policy.ReviewerSet;
import io.goodhart.approvals.request.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A reminder that a request still waits: first of those who were asked, then of each further set of
 * reviewers, at equal distances until the request's time is over.
 *
 * @param step its number, from 1
 * @param sets who is reminded
 * @param isEscalation whether they were not asked before
 * @param at when it is due
 */
public record Nudge(int step, List<ReviewerSet> sets, boolean isEscalation, Instant at) {
  /** A request that waits for less is not reminded of. */
  private static final Duration SHORTEST = Duration.ofMinutes(3);

  /** Copies the list. */
  public Nudge {
    sets = List.copyOf(sets);
  }

  /** A time before which none of a request is due, whoever was asked first. */
  public static Instant earliest(Request request) {
    int most = request.basis().demand().map(demand -> demand.reviewers().size()).orElse(0) + 1;
    Duration whole = Duration.between(request.askedAt(), request.expires());
    return request.askedAt().plus(whole.dividedBy(most + 1));
  }

  /**
   * The reminders of a request that waits, in their order.
   *
   * @param first who was asked first
   */
  public static List<Nudge> of(Request request, List<ReviewerSet> first) {
    Duration whole = Duration.between(request.askedAt(), request.expires());
    if (whole.compareTo(SHORTEST) < 0) {
      return List.of();
    }
    List<List<ReviewerSet>> turns = new ArrayList<>(List.of(first));
    request.basis().demand().map(Demand::reviewers).orElse(List.of()).stream()
        .filter(set -> !first.contains(set))
        .forEach(set -> turns.add(List.of(set)));
    List<Nudge> nudges = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      Instant at = request.askedAt().plus(whole.multipliedBy(i + 1).dividedBy(turns.size() + 1));
      nudges.add(new Nudge(i + 1, turns.get(i), i > 0, at));
    }
    return nudges;
  }
}
