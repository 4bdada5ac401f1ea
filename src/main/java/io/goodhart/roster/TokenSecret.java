package io.goodhart.roster;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The secret of an ingest token, as its owner pastes it. It is shown once and kept nowhere; its
 * {@link #hash()} is.
 */
public final class TokenSecret {
  private static final SecretForm FORM = new SecretForm("gh_live_", 24);

  private final String text;

  private TokenSecret(String text) {
    this.text = text;
  }

  /** A new one, of 192 random bits; the source has to be fit for secrets. */
  public static TokenSecret make(RandomGenerator randomness) {
    return new TokenSecret(FORM.make(randomness));
  }

  /** What somebody sent, if it has the form of one. */
  public static Optional<TokenSecret> read(String text) {
    return FORM.fits(text) ? Optional.of(new TokenSecret(text)) : Optional.empty();
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
