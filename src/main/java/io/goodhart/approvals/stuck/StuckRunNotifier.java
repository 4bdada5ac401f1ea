package io.goodhart.approvals.stuck;

import io.goodhart.approvals.action.Person;
import java.math.BigDecimal;
import java.util.Optional;

/** Asks the owner of an agent about a run that seems stuck. */
@FunctionalInterface
public interface StuckRunNotifier {
  /**
   * Asks whether to pause the agent, once for each run.
   *
   * @param dollars what it cost so far; empty if that is not known
   */
  void ask(Person owner, Repetition run, Optional<BigDecimal> dollars);
}
