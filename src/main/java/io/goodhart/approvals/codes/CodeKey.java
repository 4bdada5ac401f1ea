package io.goodhart.approvals.codes;

import java.util.random.RandomGenerator;

/**
 * The key from which somebody's codes follow. It is shown once, on Goodhart's own page, and kept
 * sealed.
 */
public final class CodeKey {
  private static final int BYTES = 20;
  private static final int BITS_OF_A_LETTER = 5;
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] bytes;

  CodeKey(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** A new one, of 160 random bits, as RFC 4226 recommends. */
  static CodeKey make(RandomGenerator randomness) {
    byte[] bytes = new byte[BYTES];
    randomness.nextBytes(bytes);
    return new CodeKey(bytes);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** As people type it into an authenticator app: 32 letters and digits (base 32, RFC 4648). */
  public String letters() {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte one : bytes) {
      buffer = (buffer << Byte.SIZE) | (one & 0xff);
      bits += Byte.SIZE;
      while (bits >= BITS_OF_A_LETTER) {
        bits -= BITS_OF_A_LETTER;
        text.append(LETTERS.charAt((buffer >> bits) & 0x1f));
      }
    }
    return text.toString();
  }

  /** As an authenticator app on the same device takes it from a link. */
  public String link() {
    return "otpauth://totp/Goodhart:approvals?secret=" + letters() + "&issuer=Goodhart";
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "CodeKey[\u2026]";
  }
}
