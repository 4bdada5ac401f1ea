package io.goodhart.approvals.breakglass;

import io.goodhart.approvals.action.Action;
import java.time.Instant;
import java.util.Optional;

/** Tells whether a break-glass lets an action through. */
@FunctionalInterface
public interface OpenGlass {
  /** None ever does. */
  OpenGlass NONE = (action, now) -> Optional.empty();

  /** The break-glass that lets it through at a time. */
  Optional<Opening> covering(Action action, Instant now);
}
