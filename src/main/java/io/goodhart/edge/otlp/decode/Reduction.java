package io.goodhart.edge.otlp.decode;

import io.goodhart.intake.Fingerprinter;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * How text becomes numbers, so that it can be dropped.
 *
 * @param hash tells whether two values are the same
 * @param fingerprinter tells whether two prompts are alike
 */
public record Reduction(RecordHash hash, Fingerprinter fingerprinter) {
  /** The attribute that holds what somebody asked for. */
  static final String PROMPT = "prompt";

  /** A fingerprint looks at the beginning of a text only. */
  private static final int LONGEST_PROMPT = 32_768;

  private static final Pattern REDACTED =
      Pattern.compile("\\W?redacted\\W?", Pattern.CASE_INSENSITIVE);

  /** Reduces under keys derived from this secret of the installation, at least 16 bytes long. */
  public static Reduction under(byte[] secret, Fingerprinter fingerprinter) {
    return new Reduction(new RecordHash(secret), fingerprinter);
  }

  /** The fingerprint of a prompt; empty if the sender redacted it, or it has no words. */
  OptionalLong fingerprint(String prompt) {
    if (REDACTED.matcher(prompt).matches()) {
      return OptionalLong.empty();
    }
    return fingerprinter.of(prompt.substring(0, Math.min(prompt.length(), LONGEST_PROMPT)));
  }
}
