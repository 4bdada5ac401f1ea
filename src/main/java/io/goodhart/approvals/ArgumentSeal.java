package io.goodhart.approvals;

import io.goodhart.approvals.request.RequestId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals arguments for the database: AES-256 in GCM mode with a fresh nonce, bound to their request,
 * so that they can be neither read nor exchanged there. Safe for use by many threads.
 */
public final class ArgumentSeal {
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
  public ArgumentSeal(byte[] key, RandomGenerator randomness) {
    this.key = new SecretKeySpec(key, "AES");
    this.randomness = randomness;
  }

  /** Seals the canonical arguments of a request. */
  public SealedArguments seal(RequestId request, String canonical) {
    byte[] nonce = new byte[NONCE_BYTES];
    randomness.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, request);
      byte[] text = cipher.doFinal(canonical.getBytes(StandardCharsets.UTF_8));
      byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + text.length);
      System.arraycopy(text, 0, whole, NONCE_BYTES, text.length);
      return new SealedArguments(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Arguments could not be sealed", e);
    }
  }

  /**
   * Opens what was sealed.
   *
   * @throws IllegalStateException if it was changed, or sealed under another key or for another
   *     request
   */
  public String open(RequestId request, SealedArguments kept) {
    byte[] whole = kept.bytes();
    if (whole.length < NONCE_BYTES) {
      throw new IllegalStateException("Sealed arguments are damaged");
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE_BYTES), request);
      byte[] text = cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
      return new String(text, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Sealed arguments are damaged", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, RequestId request) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(request.value().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
