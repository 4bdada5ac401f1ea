package io.goodhart.app;

import io.goodhart.intake.IngestKey;
import io.goodhart.intake.IngestKeys;
import io.goodhart.intake.KeyUse;
import java.util.Optional;

/** The keys of two sources; the first that knows a secret says what it is good for. */
record EitherKey(IngestKeys first, IngestKeys second) implements IngestKeys {
  @Override
  public Optional<IngestKey> find(String secret) {
    return first.find(secret).or(() -> second.find(secret));
  }

  @Override
  public void note(IngestKey key, KeyUse use) {
    first.note(key, use);
    second.note(key, use);
  }
}
