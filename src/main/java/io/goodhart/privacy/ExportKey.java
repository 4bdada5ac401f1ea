package io.goodhart.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The secret in a link to somebody's own data. Whoever has it can download once what the link is
 * for; it is shown to its owner and kept nowhere, its {@link #hash()} is.
 */
public final class ExportKey {
  private static final int RANDOM_BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final String text;

  private ExportKey(String text) {
    this.text = text;
  }

  /** A new one, of 256 random bits; the source has to be fit for secrets. */
  static ExportKey make(RandomGenerator randomness) {
    byte[] bytes = new byte[RANDOM_BYTES];
    randomness.nextBytes(bytes);
    return new ExportKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What stands in an address, if it has the form of one. */
  public static Optional<ExportKey> read(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ExportKey(text)) : Optional.empty();
  }

  /** The secret itself, for its owner's eyes. */
  public String reveal() {
    return text;
  }

  /** What it is known by; no salt, because nobody can guess 256 random bits. */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "ExportKey[\u2026]";
  }
}
