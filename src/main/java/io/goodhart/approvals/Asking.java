package io.goodhart.approvals;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.Arguments;
import java.time.Duration;
import java.util.Optional;

/**
 * What an agent asks.
 *
 * @param action what it wants to do
 * @param arguments with which arguments; their hash is the action's
 * @param words why, in the agent's words
 * @param patience how long it would wait at most, if it says so
 * @param key names the asking, so that the same one sent again is not another request
 */
public record Asking(
    Action action,
    Arguments arguments,
    Optional<String> words,
    Optional<Duration> patience,
    Optional<String> key) {
  /** Refuses arguments that are not the action's. */
  public Asking {
    if (!action.argumentsHash().equals(arguments.hash())) {
      throw new IllegalArgumentException("The arguments are not those of the action");
    }
  }
}
