package io.goodhart.edge.otlp.decode;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Takes attributes one by one, keeps what is needed and lets go of the rest. */
final class AttributesBuilder {
  private final Reduction reduction;
  private final Map<Attribute, Optional<String>> kept = new EnumMap<>(Attribute.class);
  private @Nullable String prompt;
  private long hash;

  AttributesBuilder(Reduction reduction) {
    this.reduction = reduction;
  }

  /** Takes an attribute; of two with the same name the first counts. */
  void add(String name, AnyValue value) {
    hash += reduction.hash().entry(name, value.hash());
    String text = value.text() == null ? "" : value.text();
    if (name.equals(Reduction.PROMPT)) {
      prompt = prompt == null ? text : prompt;
    } else {
      Attribute.named(name)
          .ifPresent(attribute -> kept.putIfAbsent(attribute, Attribute.kept(text)));
    }
  }

  Attributes build() {
    OptionalLong fingerprint =
        prompt == null ? OptionalLong.empty() : reduction.fingerprint(prompt);
    return new ReadAttributes(kept, fingerprint, hash);
  }
}
