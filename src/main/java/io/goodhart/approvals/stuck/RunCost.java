package io.goodhart.approvals.stuck;

import io.goodhart.approvals.action.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Knows what somebody's agents cost from one moment to another. */
@FunctionalInterface
public interface RunCost {
  /** In dollars; empty if nothing is known of it. */
  Optional<BigDecimal> dollars(Person owner, Instant from, Instant to);
}
