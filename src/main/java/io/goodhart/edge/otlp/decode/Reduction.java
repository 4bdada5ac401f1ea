package io.goodhart.edge.otlp.decode;

import io.goodhart.intake.Fingerprinter;

/**
 * How text becomes numbers, so that it can be dropped.
 *
 * @param hash tells whether two values are the same
 * @param fingerprinter tells whether two prompts are alike
 */
public record Reduction(RecordHash hash, Fingerprinter fingerprinter) {
  /** Reduces under keys derived from this secret of the installation, at least 16 bytes long. */
  public static Reduction under(byte[] secret, Fingerprinter fingerprinter) {
    return new Reduction(new RecordHash(secret), fingerprinter);
  }
}
