package io.goodhart.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The form of secrets that let in whoever has them: a word that says what for, and random letters
 * that no address has to escape. A secret is shown once and kept nowhere; its hash is.
 */
public final class SecretForm {
  private static final int BITS_A_LETTER = 6;

  private final String prefix;
  private final int bytes;
  private final Pattern form;

  /**
   * Secrets of this form.
   *
   * @param prefix what stands before the random letters; may be empty
   * @param bytes how many random bytes there are, too many to guess
   */
  public SecretForm(String prefix, int bytes) {
    this.prefix = prefix;
    this.bytes = bytes;
    int letters = (bytes * Byte.SIZE + BITS_A_LETTER - 1) / BITS_A_LETTER;
    this.form = Pattern.compile(Pattern.quote(prefix) + "[A-Za-z0-9_-]{" + letters + "}");
  }

  /** A new one; the source has to be fit for secrets. */
  public String make(RandomGenerator randomness) {
    byte[] random = new byte[bytes];
    randomness.nextBytes(random);
    return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Whether somebody may have been shown this as one. */
  public boolean fits(String text) {
    return form.matcher(text).matches();
  }

  /** What a secret is known by; no salt, because nobody can guess so many random bits. */
  public static TokenHash hash(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hashed = digest.digest(secret.getBytes(StandardCharsets.US_ASCII));
      return new TokenHash(HexFormat.of().formatHex(hashed));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** How a secret looks where it must not be read. */
  public String hidden() {
    return prefix + "\u2026";
  }
}
