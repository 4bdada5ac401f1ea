package io.goodhart.intake;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Reduces a text to 64 bits that are alike for like texts, so that the text itself can be dropped.
 *
 * <p>A SimHash (Charikar 2002) over shingles of three words, each hashed by HMAC-SHA256 under the
 * installation's key: without the key nobody can test whether somebody wrote a given text. Safe for
 * use by many threads.
 */
public final class Fingerprinter {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int WORDS = 3;
  private static final int MOST_SHINGLES = 4_096;

  /** Only copied, since to make one costs more than to hash a short text. */
  private final Mac keyed;

  /** Fingerprints under this key, at least 16 bytes long. */
  public Fingerprinter(byte[] key) {
    if (key.length < 16) {
      throw new IllegalArgumentException("A fingerprint key has at least 16 bytes");
    }
    this.keyed = keyed(key);
  }

  /** The fingerprint; empty for a text without words. Long texts are judged by their beginning. */
  public OptionalLong of(String text) {
    String[] words = BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1);
    Mac mac = copy();
    int[] balance = new int[Long.SIZE];
    int shingles = 0;
    String[] window = new String[WORDS];
    int filled = 0;
    for (String word : words) {
      if (word.isEmpty() || shingles == MOST_SHINGLES) {
        continue;
      }
      System.arraycopy(window, 1, window, 0, WORDS - 1);
      window[WORDS - 1] = word;
      filled++;
      if (filled >= WORDS) {
        weigh(mac, String.join(" ", window), balance);
        shingles++;
      }
    }
    if (filled == 0) {
      return OptionalLong.empty();
    }
    if (shingles == 0) {
      weigh(mac, String.join(" ", words).strip(), balance);
    }
    return OptionalLong.of(bits(balance));
  }

  private static void weigh(Mac mac, String shingle, int[] balance) {
    byte[] code = mac.doFinal(shingle.getBytes(StandardCharsets.UTF_8));
    long hash = new BigInteger(Arrays.copyOf(code, Long.BYTES)).longValue();
    for (int bit = 0; bit < Long.SIZE; bit++) {
      balance[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
    }
  }

  private static long bits(int[] balance) {
    long result = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      if (balance[bit] > 0) {
        result |= 1L << bit;
      }
    }
    return result;
  }

  private Mac copy() {
    try {
      return (Mac) keyed.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("The HmacSHA256 of every Java platform can be copied", e);
    }
  }

  private static Mac keyed(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
