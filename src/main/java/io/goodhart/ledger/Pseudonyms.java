package io.goodhart.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Gives people the keys that stand for them: an HMAC-SHA256 under the installation's key. */
public final class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /** Pseudonyms of one installation; with another key everybody has another one. */
  public Pseudonyms(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * The key that stands for somebody.
   *
   * @param identity what tells them from everybody else, the same at every time
   */
  public PersonKey of(String identity) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] code = mac.doFinal(identity.getBytes(StandardCharsets.UTF_8));
      return new PersonKey(HexFormat.of().formatHex(code));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
