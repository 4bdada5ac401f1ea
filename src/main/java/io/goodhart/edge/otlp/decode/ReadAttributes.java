package io.goodhart.edge.otlp.decode;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Attributes of which everything that can be asked was read already. */
final class ReadAttributes implements Attributes {
  /** No attributes. */
  static final Attributes NONE = new ReadAttributes(Map.of(), OptionalLong.empty(), 0);

  private final Map<Attribute, Optional<String>> kept;
  private final OptionalLong prompt;
  private final long hash;

  ReadAttributes(Map<Attribute, Optional<String>> kept, OptionalLong prompt, long hash) {
    this.kept = kept;
    this.prompt = prompt;
    this.hash = hash;
  }

  @Override
  public Optional<String> text(Attribute name) {
    return kept.getOrDefault(name, Optional.empty());
  }

  @Override
  public OptionalLong promptFingerprint() {
    return prompt;
  }

  @Override
  public long hash() {
    return hash;
  }
}
