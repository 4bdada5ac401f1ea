package io.goodhart.evaluate;

import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import io.goodhart.activity.TurnSample;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * One request of a developer who does not exist.
 *
 * @param atMillis when, since the epoch
 */
record SimRecord(
    long atMillis,
    Trigger trigger,
    OptionalLong fingerprint,
    OptionalLong session,
    TokenUsage tokens,
    int outcomes,
    boolean reply) {
  SimRecord at(long millis) {
    return new SimRecord(millis, trigger, fingerprint, session, tokens, outcomes, reply);
  }

  SimRecord with(OptionalLong changedFingerprint, OptionalLong changedSession) {
    return new SimRecord(
        atMillis, trigger, changedFingerprint, changedSession, tokens, outcomes, reply);
  }

  SimRecord with(Trigger changed) {
    return new SimRecord(atMillis, changed, fingerprint, session, tokens, outcomes, reply);
  }

  SimRecord with(TokenUsage changed) {
    return new SimRecord(atMillis, trigger, fingerprint, session, changed, outcomes, reply);
  }

  SimRecord with(int changedOutcomes, boolean changedReply) {
    return new SimRecord(
        atMillis, trigger, fingerprint, session, tokens, changedOutcomes, changedReply);
  }

  /** As the store would hand it to the signals. */
  TurnSample sample() {
    return new TurnSample(
        Instant.ofEpochMilli(atMillis), trigger, fingerprint, session, tokens, outcomes, reply);
  }
}
