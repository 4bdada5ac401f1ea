package io.goodhart.edge.totp;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.goodhart.approvals.codes.TimeCodes;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes as every authenticator app makes them without being asked for more: six digits, SHA-1, a
 * new one every 30 seconds. The one before and the one after count too, for clocks that differ.
 * Safe for use by many threads.
 */
public final class TotpCodes implements TimeCodes {
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int AROUND = 1;

  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator(STEP);

  @Override
  public Optional<Long> stepOf(byte[] key, String code, Instant now) {
    byte[] typed = code.getBytes(StandardCharsets.UTF_8);
    SecretKeySpec secret = new SecretKeySpec(key, generator.getAlgorithm());
    Optional<Long> found = Optional.empty();
    for (int offset = -AROUND; offset <= AROUND; offset++) {
      Instant at = now.plus(STEP.multipliedBy(offset));
      byte[] right = code(secret, at).getBytes(StandardCharsets.US_ASCII);
      if (MessageDigest.isEqual(right, typed)) {
        found = Optional.of(at.getEpochSecond() / STEP.toSeconds());
      }
    }
    return found;
  }

  private String code(SecretKeySpec secret, Instant at) {
    try {
      return generator.generateOneTimePasswordString(secret, at, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("A key of codes cannot be used", e);
    }
  }
}
