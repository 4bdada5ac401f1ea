package io.goodhart.edge.otlp.decode;

import io.goodhart.intake.Fingerprinter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes attributes one by one, keeps what is needed and lets go of the rest. */
final class AttributesBuilder {
  /**
   * The longest value that is an id, a name or a number; anything longer is not what it should be.
   */
  private static final int LONGEST_KEPT = 512;

  /** A fingerprint looks at the beginning of a text only. */
  private static final int LONGEST_PROMPT = 32_768;

  private static final String PROMPT = "prompt";
  private static final Pattern REDACTED =
      Pattern.compile("\\W?redacted\\W?", Pattern.CASE_INSENSITIVE);

  private final Fingerprinter fingerprinter;
  private final TextMemo texts;
  private final Map<Attribute, String> kept = new EnumMap<>(Attribute.class);
  private OptionalLong prompt = OptionalLong.empty();
  private long hash;

  AttributesBuilder(Fingerprinter fingerprinter, TextMemo texts) {
    this.fingerprinter = fingerprinter;
    this.texts = texts;
  }

  /** Takes an attribute; of two with the same name the first counts. */
  void add(String name, AnyValue value) {
    hash += texts.entry(name, value);
    @Nullable String text = value.text();
    if (text == null) {
      return;
    }
    if (name.equals(PROMPT)) {
      prompt = fingerprint(text, fingerprinter);
      return;
    }
    Optional<Attribute> attribute = Attribute.named(name);
    if (attribute.isPresent() && text.length() <= LONGEST_KEPT && !text.isBlank()) {
      kept.putIfAbsent(attribute.get(), text.strip());
    }
  }

  Attributes build() {
    return new Attributes(kept, prompt, hash);
  }

  private static OptionalLong fingerprint(String text, Fingerprinter fingerprinter) {
    if (REDACTED.matcher(text).matches()) {
      return OptionalLong.empty();
    }
    return fingerprinter.of(text.substring(0, Math.min(text.length(), LONGEST_PROMPT)));
  }
}
