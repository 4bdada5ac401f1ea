package io.goodhart.privacy;

import io.goodhart.roster.SecretForm;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The secret in a link to somebody's own data. Whoever has it can download once what the link is
 * for; it is shown to its owner and kept nowhere, its {@link #hash()} is.
 */
public final class ExportKey {
  private static final SecretForm FORM = new SecretForm("", 32);

  private final String text;

  private ExportKey(String text) {
    this.text = text;
  }

  /** A new one, of 256 random bits; the source has to be fit for secrets. */
  static ExportKey make(RandomGenerator randomness) {
    return new ExportKey(FORM.make(randomness));
  }

  /** What stands in an address, if it has the form of one. */
  public static Optional<ExportKey> read(String text) {
    return FORM.fits(text) ? Optional.of(new ExportKey(text)) : Optional.empty();
  }

  /** The secret itself, for its owner's eyes. */
  public String reveal() {
    return text;
  }

  /** What it is known by. */
  String hash() {
    return SecretForm.hash(text).hex();
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "ExportKey[" + FORM.hidden() + "]";
  }
}
