package io.goodhart.approvals;

import io.goodhart.roster.TokenHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The secret of an agent key. It is shown once and kept nowhere; its {@link #hash()} is. */
public final class KeySecret {
  private static final String PREFIX = "gh_agent_";
  private static final int RANDOM_BYTES = 24;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{32}");

  private final String text;

  private KeySecret(String text) {
    this.text = text;
  }

  /** A new one, of 192 random bits; the source has to be fit for secrets. */
  public static KeySecret make(RandomGenerator randomness) {
    byte[] bytes = new byte[RANDOM_BYTES];
    randomness.nextBytes(bytes);
    return new KeySecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What somebody sent, if it has the form of one. */
  public static Optional<KeySecret> read(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new KeySecret(text)) : Optional.empty();
  }

  /** The secret itself, for its owner's eyes. */
  public String reveal() {
    return text;
  }

  /** What it is known by; no salt, because nobody can guess 192 random bits. */
  public TokenHash hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(text.getBytes(StandardCharsets.US_ASCII));
      return new TokenHash(HexFormat.of().formatHex(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return PREFIX + "\u2026";
  }
}
