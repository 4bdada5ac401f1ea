package io.goodhart.signals.week;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * What somebody asked for once, with every request that it set off.
 *
 * @param start when it began
 * @param day on which day of the member's week, 0 is Monday
 * @param fingerprint of its text, if the source gives any
 * @param session its session, if the source has any
 * @param byAgent whether an agent began it by itself
 * @param requests how many requests belong to it
 * @param input new input tokens of its first request, which hold the text and what came with it
 * @param output output tokens of all requests
 * @param outcomes what came of it
 * @param answered whether a person answered or reacted
 */
public record Prompt(
    Instant start,
    int day,
    OptionalLong fingerprint,
    OptionalLong session,
    boolean byAgent,
    int requests,
    long input,
    long output,
    int outcomes,
    boolean answered) {
  /** Whether anything came of it: an outcome, or an answer of a person. */
  public boolean boreFruit() {
    return outcomes > 0 || answered;
  }

  /** Seconds from this start to a later one. */
  public double secondsTo(Prompt later) {
    return (later.start.toEpochMilli() - start.toEpochMilli()) / 1000.0;
  }
}
