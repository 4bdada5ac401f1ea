package io.goodhart.signals.week;

import java.util.stream.LongStream;

/**
 * Fingerprints in the order of time, held as plain numbers: those of everybody's last weeks are in
 * memory at once.
 */
public final class Texts {
  private final long[] fingerprints;

  private Texts(long[] fingerprints) {
    this.fingerprints = fingerprints;
  }

  /** These fingerprints. */
  public static Texts of(LongStream fingerprints) {
    return new Texts(fingerprints.toArray());
  }

  /** How many there are. */
  public int count() {
    return fingerprints.length;
  }

  /** One of them, the earliest being the first. */
  public long at(int index) {
    return fingerprints[index];
  }

  /** Copies all of them to where {@code at} points in an array that has room. */
  void copyTo(long[] all, int at) {
    System.arraycopy(fingerprints, 0, all, at, fingerprints.length);
  }

  /** All of them. */
  public LongStream all() {
    return LongStream.of(fingerprints);
  }
}
