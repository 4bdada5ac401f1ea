package io.goodhart.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slack's {@code v0} request signature: HMAC-SHA256 over version, time stamp and raw body. */
public final class RequestSignature {
  private static final String ALGORITHM = "HmacSHA256";

  private RequestSignature() {}

  /** The value of {@code X-Slack-Signature} for a body sent at an epoch second. */
  public static String sign(String secret, long epochSecond, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      String base = "v0:" + epochSecond + ":" + body;
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not sign a request with " + ALGORITHM, e);
    }
  }
}
