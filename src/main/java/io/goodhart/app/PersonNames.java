package io.goodhart.app;

import io.goodhart.roster.MemberId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How people are named where many are listed: by a pseudonym that only this installation can make,
 * or as they were imported where no Slack workspace is connected, as in an offline evaluation.
 */
final class PersonNames {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 6;

  private final boolean asImported;
  private final SecretKeySpec key;

  private PersonNames(boolean asImported, byte[] key) {
    this.asImported = asImported;
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  static PersonNames of(Core core) {
    return new PersonNames(
        !SlackTeam.isKnown(core.marks, core.secrets), core.key.derive("pseudonym"));
  }

  String of(MemberId member, String seenAs) {
    if (asImported) {
      return seenAs;
    }
    byte[] id = ByteBuffer.allocate(Long.BYTES).putLong(member.value()).array();
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return "p" + HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(id), BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
