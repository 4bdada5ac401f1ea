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
  private final long nothing;

  /** Hashes under a key derived from this secret of the installation, at least 16 bytes long. */
  public RecordHash(byte[] secret) {
    if (secret.length < SHORTEST_KEY) {
      throw new IllegalArgumentException("A key has at least " + SHORTEST_KEY + " bytes");
    }
    ByteBuffer derived = ByteBuffer.wrap(derive(secret));
    this.hash = new SipHash(derived.getLong(), derived.getLong());
    this.nothing = hash.of(Kind.NOTHING, 0);
  }

  long nothing() {
    return nothing;
  }

  long text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return text(bytes, 0, bytes.length);
  }

  /** That of the text that these bytes are in UTF-8. */
  long text(byte[] bytes, int start, int length) {
    return hash.of(Kind.TEXT, bytes, start, length);
  }

  long flag(boolean value) {
    return hash.of(Kind.FLAG, value ? 1 : 0);
  }

  long whole(long value) {
    return hash.of(Kind.WHOLE, value);
  }

  long decimal(double value) {
    return hash.of(Kind.DECIMAL, Double.doubleToLongBits(value));
  }

  long bytes(byte[] value) {
    return hash.of(Kind.BYTES, value, 0, value.length);
  }

  /** That of a list with one more element; an empty list is {@link #nothing()}. */
  long appended(long list, long element) {
    return hash.of(Kind.LIST, list, element);
  }

  /** That of a map whose entries add up to this. */
  long map(long entries) {
    return hash.of(Kind.MAP, entries);
  }

  /** That of a named value; those of a set are added, which makes their order irrelevant. */
  long entry(String name, long value) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return entry(bytes, 0, bytes.length, value);
  }

  /** That of a value whose name is these bytes in UTF-8. */
  long entry(byte[] bytes, int start, int length, long value) {
    return hash.of(value, bytes, start, length);
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
