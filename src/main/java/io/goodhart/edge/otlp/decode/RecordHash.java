package io.goodhart.edge.otlp.decode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Reduces values to 64 keyed bits, so that a repeated record is known again without keeping what it
 * says.
 *
 * <p>The result depends on the values, not on the encoding they came in, and of attributes not on
 * their order. Safe for use by many threads.
 */
public final class RecordHash {
  private static final int SHORTEST_KEY = 16;

  private final SipHash hash;
  private final AnyValue nothing;

  /** Hashes under a key derived from this secret of the installation, at least 16 bytes long. */
  public RecordHash(byte[] secret) {
    if (secret.length < SHORTEST_KEY) {
      throw new IllegalArgumentException("A key has at least " + SHORTEST_KEY + " bytes");
    }
    ByteBuffer derived = ByteBuffer.wrap(derive(secret));
    this.hash = new SipHash(derived.getLong(), derived.getLong());
    this.nothing = new AnyValue(hash.words(Kind.NOTHING), null);
  }

  AnyValue nothing() {
    return nothing;
  }

  AnyValue text(String value) {
    return new AnyValue(hash.words(Kind.TEXT, hash.text(value)), value);
  }

  AnyValue flag(boolean value) {
    return new AnyValue(hash.words(Kind.FLAG, value ? 1 : 0), Boolean.toString(value));
  }

  AnyValue whole(long value) {
    return new AnyValue(hash.words(Kind.WHOLE, value), Long.toString(value));
  }

  AnyValue decimal(double value) {
    return new AnyValue(
        hash.words(Kind.DECIMAL, Double.doubleToLongBits(value)), Double.toString(value));
  }

  AnyValue bytes(byte[] value) {
    String text = new String(value, StandardCharsets.ISO_8859_1);
    return new AnyValue(hash.words(Kind.BYTES, hash.text(text)), null);
  }

  /** The value that a list has with one more element; an empty list is {@link #nothing()}. */
  AnyValue appended(AnyValue list, AnyValue element) {
    return new AnyValue(hash.words(Kind.LIST, list.hash(), element.hash()), null);
  }

  /** The value of a map whose entries add up to this. */
  AnyValue map(long entries) {
    return new AnyValue(hash.words(Kind.MAP, entries), null);
  }

  /** The hash of a named value; those of a set are added, which makes their order irrelevant. */
  long entry(AnyValue name, AnyValue value) {
    return hash.words(name.hash(), value.hash());
  }

  private static byte[] derive(byte[] secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal("telemetry records".getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }

  /** Tells values of different kinds apart that look the same. */
  private static final class Kind {
    private static final long NOTHING = 0;
    private static final long TEXT = 1;
    private static final long WHOLE = 2;
    private static final long DECIMAL = 3;
    private static final long FLAG = 4;
    private static final long BYTES = 5;
    private static final long LIST = 6;
    private static final long MAP = 7;
  }
}
