package io.goodhart.approvals;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what the database must not be able to tell or exchange: AES-256 in GCM mode with a fresh
 * nonce, bound to what it belongs to. Safe for use by many threads.
 */
public final class Seal {
  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final RandomGenerator randomness;

  /**
   * Seals with this key.
   *
   * @param key 32 bytes
   * @param randomness fit for secrets, and safe for use by many threads
   */
  public Seal(byte[] key, RandomGenerator randomness) {
    this.key = new SecretKeySpec(key, "AES");
    this.randomness = randomness;
  }

  /** Seals bytes that belong to something. */
  public byte[] close(String about, byte[] content) {
    byte[] nonce = new byte[NONCE_BYTES];
    randomness.nextBytes(nonce);
    try {
      byte[] text = cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(content);
      byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + text.length);
      System.arraycopy(text, 0, whole, NONCE_BYTES, text.length);
      return whole;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Something could not be sealed", e);
    }
  }

  /**
   * Opens what was sealed.
   *
   * @throws IllegalStateException if it was changed, or sealed under another key or for something
   *     else
   */
  public byte[] open(String about, byte[] whole) {
    if (whole.length < NONCE_BYTES) {
      throw new IllegalStateException("Something sealed is damaged");
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE_BYTES), about)
          .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Something sealed is damaged", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String about) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
