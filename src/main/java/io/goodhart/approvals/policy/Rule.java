package io.goodhart.approvals.policy;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.Arguments;
import java.util.Optional;

/**
 * One rule of a policy.
 *
 * @param number its place, from 1
 * @param name what people call it
 * @param effect what it does
 * @param conditions which actions it is about
 * @param demand whom it asks for what; there exactly if it asks
 */
public record Rule(
    int number, String name, Effect effect, Conditions conditions, Optional<Demand> demand) {
  /** Refuses a rule that asks nobody knows whom, and one that lets through too much. */
  public Rule {
    if (demand.isPresent() != (effect == Effect.ASK)) {
      throw new IllegalArgumentException("A rule that asks says whom, and no other does");
    }
    if (effect.letsThrough() && conditions.touches().isPresent()) {
      throw new IllegalArgumentException("touches finds too much, so it is to ask or deny");
    }
  }

  /**
   * Whether it is about this action. A target that cannot be told by its letters, such as {@code
   * a/../b}, counts against the action: it matches no target of a rule that lets through and every
   * target of one that does not. So does an owner of whom it is not known whether they are there.
   */
  public boolean matches(Action action, Arguments arguments, Circumstances at) {
    return conditions.hold(action, arguments, at, !effect.letsThrough());
  }

  /** Whether it could be about this action, with arguments of which nothing is known. */
  boolean mayMatch(Action action, Circumstances at) {
    return conditions.holdForSome(action, at, !effect.letsThrough());
  }
}
