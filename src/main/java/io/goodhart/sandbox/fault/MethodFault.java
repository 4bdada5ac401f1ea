package io.goodhart.sandbox.fault;

import java.time.Duration;

/** One way in which a call of a Web API method goes wrong. */
public sealed interface MethodFault {
  /** Answers a bare HTTP status; the call has no effect. */
  record Status(int code) implements MethodFault {}

  /** Answers 429 with {@code Retry-After}; the call has no effect. */
  record RateLimited(int retryAfterSeconds) implements MethodFault {}

  /** Does the call, but answers late. */
  record Slow(Duration delay) implements MethodFault {}

  /** Answers {@code ok:false} with this code; the call has no effect. */
  record Refused(String code) implements MethodFault {}

  /** Does the call, then closes the connection without an answer. */
  record TimeOutAfterEffect() implements MethodFault {}

  /** Does the call, then answers 200 with something that is not JSON. */
  record BadJson() implements MethodFault {}

  /** Whether the call is carried out in spite of the fault. */
  default boolean hasEffect() {
    return this instanceof Slow || this instanceof TimeOutAfterEffect || this instanceof BadJson;
  }
}
