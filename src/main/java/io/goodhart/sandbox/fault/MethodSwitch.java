package io.goodhart.sandbox.fault;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** How often and in which way the next calls of one method fail; once, unless told otherwise. */
public final class MethodSwitch {
  private final Consumer<List<MethodFault>> sink;
  private final int times;

  MethodSwitch(Consumer<List<MethodFault>> sink, int times) {
    this.sink = sink;
    this.times = times;
  }

  /** Lets the next {@code n} calls fail. */
  public MethodSwitch times(int n) {
    return new MethodSwitch(sink, n);
  }

  public void status(int code) {
    plan(new MethodFault.Status(code));
  }

  public void rateLimited(int retryAfterSeconds) {
    plan(new MethodFault.RateLimited(retryAfterSeconds));
  }

  public void slow(Duration delay) {
    plan(new MethodFault.Slow(delay));
  }

  public void error(String code) {
    plan(new MethodFault.Refused(code));
  }

  public void timeOutAfterEffect() {
    plan(new MethodFault.TimeOutAfterEffect());
  }

  public void badJson() {
    plan(new MethodFault.BadJson());
  }

  private void plan(MethodFault fault) {
    sink.accept(Collections.nCopies(times, fault));
  }
}
