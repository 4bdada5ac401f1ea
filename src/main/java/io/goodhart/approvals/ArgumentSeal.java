package io.goodhart.approvals;

import io.goodhart.approvals.request.RequestId;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/**
 * Seals arguments for the database, bound to their request. Safe for use by many threads.
 *
 * @see Seal
 */
public final class ArgumentSeal {
  private final Seal seal;

  /**
   * Seals with this key.
   *
   * @param key 32 bytes
   * @param randomness fit for secrets, and safe for use by many threads
   */
  public ArgumentSeal(byte[] key, RandomGenerator randomness) {
    this.seal = new Seal(key, randomness);
  }

  /** Seals the canonical arguments of a request. */
  public SealedArguments seal(RequestId request, String canonical) {
    return new SealedArguments(
        seal.close(request.value(), canonical.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Opens what was sealed.
   *
   * @throws IllegalStateException if it was changed, or sealed under another key or for another
   *     request
   */
  public String open(RequestId request, SealedArguments kept) {
    return new String(seal.open(request.value(), kept.bytes()), StandardCharsets.UTF_8);
  }
}
