package io.goodhart.approvals.policy;

import java.util.regex.Pattern;

/**
 * The version of a policy: the hash of what it says. Comments and the order of keys do not count.
 *
 * @param hex 64 hexadecimal digits, in lower case
 */
public record PolicyVersion(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** Stands where there was no policy to go by. */
  public static final PolicyVersion NONE = new PolicyVersion("0".repeat(64));

  /** Refuses anything that is no SHA-256. */
  public PolicyVersion {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("A policy's version has 64 hexadecimal digits");
    }
  }

  /** The version as the ledger counts it: its first 60 bits. */
  public long number() {
    return Long.parseLong(hex.substring(0, 15), 16);
  }
}
