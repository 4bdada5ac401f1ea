package io.goodhart.approvals;

import io.goodhart.roster.SecretForm;
import io.goodhart.roster.TokenHash;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The secret of an agent key. It is shown once and kept nowhere; its {@link #hash()} is. */
public final class KeySecret {
  private static final SecretForm FORM = new SecretForm("gh_agent_", 24);

  private final String text;

  private KeySecret(String text) {
    this.text = text;
  }

  /** A new one, of 192 random bits; the source has to be fit for secrets. */
  public static KeySecret make(RandomGenerator randomness) {
    return new KeySecret(FORM.make(randomness));
  }

  /** What somebody sent, if it has the form of one. */
  public static Optional<KeySecret> read(String text) {
    return FORM.fits(text) ? Optional.of(new KeySecret(text)) : Optional.empty();
  }

  /** The secret itself, for its owner's eyes. */
  public String reveal() {
    return text;
  }

  /** What it is known by. */
  public TokenHash hash() {
    return SecretForm.hash(text);
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return FORM.hidden();
  }
}
