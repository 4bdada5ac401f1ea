package io.goodhart.ledger;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * A text that lies beside the chain, which holds its hash only. The salt is erased with the text:
 * then nobody can find out by guessing what it was.
 *
 * @param owner whose erasure takes it away
 * @param salt 32 hexadecimal digits that nobody can guess
 * @param text what was written
 */
public record SaltedText(PersonKey owner, String salt, String text) {
  private static final int SALT_BYTES = 16;

  /** Salts a text; the source of randomness has to be fit for secrets. */
  public static SaltedText of(PersonKey owner, String text, RandomGenerator randomness) {
    byte[] salt = new byte[SALT_BYTES];
    randomness.nextBytes(salt);
    return new SaltedText(owner, HexFormat.of().formatHex(salt), text);
  }

  /** What the chain holds of it. */
  public EntryHash hash() {
    return new CanonicalForm().text(salt).text(text).hash();
  }
}
