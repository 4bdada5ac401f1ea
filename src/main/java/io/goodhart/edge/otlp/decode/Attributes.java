package io.goodhart.edge.otlp.decode;

import io.goodhart.activity.TokenUsage;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is left of the attributes of a resource, a record or a point: the values that are kept, the
 * fingerprint of a prompt, and a keyed hash over all of them. Immutable.
 */
public final class Attributes {
  /** No attributes. */
  public static final Attributes NONE = new Attributes(Map.of(), OptionalLong.empty(), 0);

  private final Map<Attribute, String> kept;
  private final OptionalLong prompt;
  private final long hash;

  Attributes(Map<Attribute, String> kept, OptionalLong prompt, long hash) {
    this.kept = kept;
    this.prompt = prompt;
    this.hash = hash;
  }

  /** The value as text; empty if it is absent, blank or too long to be what it should be. */
  public Optional<String> text(Attribute name) {
    return Optional.ofNullable(kept.get(name));
  }

  /** Whether the attribute has this value. */
  public boolean is(Attribute name, String value) {
    return value.equals(kept.get(name));
  }

  /** Whether the attribute has a value. */
  public boolean has(Attribute name) {
    return kept.containsKey(name);
  }

  /**
   * A count, sent as a number or as text; 0 if it is absent.
   *
   * @throws MalformedRecordException if it is not a whole number between 0 and a trillion
   */
  public long count(Attribute name) throws MalformedRecordException {
    String text = kept.get(name);
    if (text == null) {
      return 0;
    }
    try {
      double value = Double.parseDouble(text);
      if (value >= 0 && value <= TokenUsage.MOST && value == Math.rint(value)) {
        return (long) value;
      }
    } catch (NumberFormatException e) {
      throw new MalformedRecordException(name + " is not a number", e);
    }
    throw new MalformedRecordException(name + " is not a count");
  }

  /** The keyed fingerprint of the prompt among them, unless there is none or it was redacted. */
  public OptionalLong promptFingerprint() {
    return prompt;
  }

  /** A keyed hash over all of them, kept or not, whatever their order. */
  public long hash() {
    return hash;
  }
}
