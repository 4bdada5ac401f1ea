package io.goodhart.app;

import io.goodhart.intake.IngestKey;
import io.goodhart.intake.IngestKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** The one key of this installation, with which collectors send telemetry for many people. */
final class CollectorKey implements IngestKeys {
  private final Optional<byte[]> secret;

  /** Without a secret nobody may send. */
  CollectorKey(Optional<String> secret) {
    this.secret = secret.map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  /** Compares in constant time. */
  @Override
  public Optional<IngestKey> find(String given) {
    byte[] bytes = given.getBytes(StandardCharsets.UTF_8);
    return secret
        .filter(known -> MessageDigest.isEqual(known, bytes))
        .map(known -> IngestKey.COLLECTOR);
  }
}
