package io.goodhart.edge.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Proves by HMAC-SHA256 that a body comes from somebody who knows the secret, in the form {@code
 * sha256=} and 64 hexadecimal digits.
 */
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "sha256=";

  private final Optional<SecretKeySpec> secret;

  /** Without a secret nothing is signed. */
  Signature(Optional<String> secret) {
    this.secret =
        secret.map(text -> new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM));
  }

  /** Whether a request with this header could be signed. */
  boolean isClaimed(@Nullable String header) {
    return secret.isPresent() && header != null && header.startsWith(PREFIX);
  }

  /** Whether the header signs the body; compares in constant time. */
  boolean signs(byte[] body, @Nullable String header) {
    if (secret.isEmpty() || header == null) {
      return false;
    }
    String expected = PREFIX + HexFormat.of().formatHex(mac(secret.get()).doFinal(body));
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
  }

  private static Mac mac(SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
