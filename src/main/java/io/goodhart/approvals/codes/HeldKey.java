package io.goodhart.approvals.codes;

import java.time.Instant;

/**
 * A key as it is kept for somebody.
 *
 * @param sealed the key, sealed, in base 64
 * @param made when it was set up
 * @param from from when its codes count
 * @param lastStep the time step of the last code that was used; the codes up to it are used up
 */
public record HeldKey(String sealed, Instant made, Instant from, long lastStep) {
  HeldKey usedAt(long step) {
    return new HeldKey(sealed, made, from, step);
  }

  HeldKey countingFrom(Instant time) {
    return new HeldKey(sealed, made, time, lastStep);
  }
}
