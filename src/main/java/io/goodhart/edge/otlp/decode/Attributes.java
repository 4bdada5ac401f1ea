package io.goodhart.edge.otlp.decode;

import io.goodhart.activity.TokenUsage;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What can be asked of the attributes of a resource, a record or a point: the values that are kept,
 * the fingerprint of a prompt, and a keyed hash over all of them. Nothing else of them comes out.
 *
 * <p>Immutable; good for as long as the delivery is read, and not to be kept longer.
 */
public sealed interface Attributes permits ReadAttributes, MessageAttributes {
  /**
   * The value as text; empty if it is absent, blank, too long to be what it should be, or not
   * readable. Of two with the same name the first counts.
   */
  Optional<String> text(Attribute name);

  /** Whether the attribute has this value, which is in ASCII and has no space at its ends. */
  default boolean is(Attribute name, String value) {
    return text(name).filter(value::equals).isPresent();
  }

  /** Whether the attribute's value begins with this, which is in ASCII and not with a space. */
  default boolean starts(Attribute name, String beginning) {
    return text(name).filter(text -> text.startsWith(beginning)).isPresent();
  }

  /** Whether the attribute has a value. */
  default boolean has(Attribute name) {
    return text(name).isPresent();
  }

  /**
   * A count, sent as a number or as text; 0 if it is absent.
   *
   * @throws MalformedRecordException if it is not a whole number between 0 and a trillion
   */
  default long count(Attribute name) throws MalformedRecordException {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return 0;
    }
    try {
      double value = Double.parseDouble(text.get());
      if (value >= 0 && value <= TokenUsage.MOST && value == Math.rint(value)) {
        return (long) value;
      }
    } catch (NumberFormatException e) {
      throw new MalformedRecordException(name + " is not a number", e);
    }
    throw new MalformedRecordException(name + " is not a count");
  }

  /** The keyed fingerprint of the prompt among them, unless there is none or it was redacted. */
  OptionalLong promptFingerprint();

  /**
   * A keyed hash over all of them, kept or not, whatever their order.
   *
   * @throws MalformedRecordException if one of them cannot be read
   */
  long hash() throws MalformedRecordException;
}
