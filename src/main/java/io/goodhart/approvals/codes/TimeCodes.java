package io.goodhart.approvals.codes;

import java.time.Instant;
import java.util.Optional;

/** Codes that follow from a key and the time, as RFC 6238 computes them. */
@FunctionalInterface
public interface TimeCodes {
  /**
   * The time step whose code this is, among those around a time; empty if it is the code of none.
   * It takes as long for a wrong code as for a right one.
   *
   * @param key the bytes of the key
   * @param code what somebody typed; may be anything
   */
  Optional<Long> stepOf(byte[] key, String code, Instant now);
}
