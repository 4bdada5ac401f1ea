package io.goodhart.app;

import io.goodhart.intake.IngestKey;
import io.goodhart.intake.IngestKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of this installation with which collectors send telemetry for many people. */
final class CollectorKeys implements IngestKeys {
  /** A key that may not say whose activity it is: what comes with it belongs to nobody. */
  private static final IngestKey ANONYMOUS = new IngestKey(Optional.empty(), false);

  private final List<Known> all;

  /**
   * Knows these keys; without any, nobody may send for others.
   *
   * @param secrets by name; the one without a name is the installation's own
   * @param anonymous names of keys that take no identity from what is sent
   */
  CollectorKeys(Map<String, String> secrets, Set<String> anonymous) {
    this.all =
        secrets.entrySet().stream()
            .map(
                key ->
                    new Known(
                        key.getValue().getBytes(StandardCharsets.UTF_8),
                        anonymous.contains(key.getKey()) ? ANONYMOUS : IngestKey.COLLECTOR))
            .toList();
  }

  /** Knows one key, which takes identity from what is sent. */
  static CollectorKeys one(String secret) {
    return new CollectorKeys(Map.of("", secret), Set.of());
  }

  /** Compares in constant time. */
  @Override
  public Optional<IngestKey> find(String given) {
    byte[] bytes = given.getBytes(StandardCharsets.UTF_8);
    Optional<IngestKey> found = Optional.empty();
    for (Known known : all) {
      if (MessageDigest.isEqual(known.secret, bytes)) {
        found = Optional.of(known.key);
      }
    }
    return found;
  }

  private static final class Known {
    private final byte[] secret;
    private final IngestKey key;

    private Known(byte[] secret, IngestKey key) {
      this.secret = secret;
      this.key = key;
    }
  }
}
