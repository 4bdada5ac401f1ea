package io.goodhart.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Bytes that can be read in one way only: each number takes 8 bytes, each text its length in 8
 * bytes and then itself in UTF-8, so that no two different sequences have the same bytes.
 */
final class CanonicalForm {
  private final MessageDigest digest;

  CanonicalForm() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  CanonicalForm number(long value) {
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      digest.update((byte) (value >>> shift));
    }
    return this;
  }

  CanonicalForm text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    digest.update(bytes);
    return this;
  }

  /** The hash of everything so far; nothing can be added afterwards. */
  EntryHash hash() {
    return new EntryHash(HexFormat.of().formatHex(digest.digest()));
  }
}
