package io.goodhart.activity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * What makes two deliveries the same event: when it happened and a 64-bit key derived from what the
 * source says of it.
 *
 * <p>Event time leads, so that rows arrive nearly in key order.
 *
 * @param at when it happened, kept to the millisecond
 * @param key the first 64 bits of a SHA-256 over the identifying parts
 */
public record EventId(Instant at, long key) {
  /** Only copied, since to look one up costs more than to hash an event's parts. */
  private static final MessageDigest SHA_256 = newSha256();

  private static final int LIKELY_BYTES = 128;
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  /** Drops what is finer than a millisecond; refuses a year that has not four digits. */
  public EventId {
    if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
      throw new IllegalArgumentException("The time lies outside of the years 1 to 9999.");
    }
    at = Instant.ofEpochMilli(at.toEpochMilli());
  }

  /**
   * Derives the id from the parts that identify the event at its source.
   *
   * @param parts in a fixed order; where one ends and the next begins is part of the key
   */
  public static EventId of(Instant at, String... parts) {
    return new EventId(at, hash(parts));
  }

  /** The first 64 bits of a SHA-256 over length-prefixed parts. */
  public static long hash(String... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(LIKELY_BYTES);
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      all.writeBytes(bigEndian(bytes.length));
      all.writeBytes(bytes);
    }
    return firstWord(sha256().digest(all.toByteArray()));
  }

  private static byte[] bigEndian(int number) {
    return new byte[] {
      (byte) (number >>> 24), (byte) (number >>> 16), (byte) (number >>> 8), (byte) number
    };
  }

  private static long firstWord(byte[] bytes) {
    long word = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      word = word << Byte.SIZE | (bytes[i] & 0xff);
    }
    return word;
  }

  private static MessageDigest sha256() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("The SHA-256 of every Java platform can be copied", e);
    }
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
