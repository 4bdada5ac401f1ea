package io.goodhart.approvals;

import java.util.Arrays;

/** Arguments that only the gate can read. */
public final class SealedArguments {
  private final byte[] bytes;

  /** Arguments as they were sealed. */
  public SealedArguments(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** As they are kept. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealedArguments that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
