package io.goodhart.sandbox.outgoing;

import java.time.Instant;

/**
 * One try to reach an app, and what came back.
 *
 * @param number 0 for the first try, then the number of the retry
 * @param at when it was sent, on the workspace's clock
 * @param status the HTTP status; 0 when there was no answer
 * @param failure empty after a 2xx, else Slack's word for it: {@code http_timeout}, {@code
 *     http_error}, {@code connection_failed}
 * @param noRetry whether the app asked not to be tried again
 */
public record DeliveryAttempt(
    int number,
    Instant at,
    int status,
    String failure,
    boolean noRetry,
    String contentType,
    String body) {

  public boolean isOk() {
    return failure.isEmpty();
  }

  public boolean isTimeout() {
    return failure.equals("http_timeout");
  }
}
