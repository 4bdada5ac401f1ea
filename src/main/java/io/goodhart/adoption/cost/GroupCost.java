package io.goodhart.adoption.cost;

import io.goodhart.activity.OutcomeKind;
import java.util.Optional;

/**
 * What a group's week cost and what came of it; exact, so not for showing before the rules for sums
 * have passed it.
 *
 * @param cost what all members used, whether they count for adoption or not
 * @param dollars the same, with what each member adds
 * @param outcome what came of it, by the kind that is furthest along; absent if nothing did
 * @param active members who started something
 * @param linked of them, those of whose week any outcome is known: the weakest part of a cost per
 *     outcome, which is too high by as much as is not linked
 */
public record GroupCost(
    Cost cost, Contributions dollars, Optional<Outcome> outcome, int active, int linked) {
  /**
   * What came of a week.
   *
   * @param kind the kind
   * @param counts how many, with what each member adds
   */
  public record Outcome(OutcomeKind kind, Contributions counts) {}
}
