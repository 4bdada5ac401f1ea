package io.goodhart.sandbox.outgoing;

import java.time.Duration;
import java.util.List;

/**
 * When an app is tried again and how long it may take to answer.
 *
 * @param delays before each retry of an event; Slack's are none, one minute, five minutes
 * @param answerLimit for one request; Slack's is three seconds
 */
public record RetryPlan(List<Duration> delays, Duration answerLimit) {
  /** The plan that Slack documents. */
  public static final RetryPlan SLACK =
      new RetryPlan(
          List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)),
          Duration.ofSeconds(3));

  public RetryPlan {
    delays = List.copyOf(delays);
  }
}
