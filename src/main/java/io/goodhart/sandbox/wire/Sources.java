package io.goodhart.sandbox.wire;

import java.time.Clock;

/** Where time and ids come from; one for the whole workspace. */
public record Sources(Clock clock, Timestamps timestamps, Secrets secrets) {
  public static Sources of(Clock clock) {
    return new Sources(clock, new Timestamps(clock), new Secrets());
  }
}
