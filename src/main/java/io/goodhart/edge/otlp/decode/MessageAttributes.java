package io.goodhart.edge.otlp.decode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Attributes that stay in the bytes of their message until they are asked for.
 *
 * <p>Most records turn out to be of no use, by a value or two. All that is done for the others
 * beforehand is to note where they are.
 */
final class MessageAttributes implements Attributes {
  private static final byte[] PROMPT = Reduction.PROMPT.getBytes(StandardCharsets.US_ASCII);

  /** The place of a value that is not there, though its name is. */
  private static final int NOWHERE = -1;

  private final byte[] message;
  private final int field;
  private final Reduction reduction;

  /** Where in the message the values are, by attribute; 0 for one that was not met. */
  private final int[] places = new int[Attribute.COUNT];

  private int prompt;

  /** Those of a message whose fields with this tag are attributes; they are yet to be noted. */
  MessageAttributes(byte[] message, int field, Reduction reduction) {
    this.message = message;
    this.field = field;
    this.reduction = reduction;
  }

  /** Those of a message of which nothing else is needed. */
  static Attributes of(byte[] message, int field, Reduction reduction) throws IOException {
    MessageAttributes attributes = new MessageAttributes(message, field, reduction);
    ProtobufCursor in = ProtobufCursor.over(message);
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == field) {
        attributes.note(in);
      } else {
        in.skip(tag);
      }
    }
    return attributes;
  }

  /** Notes the attribute that was just met in the message, and passes over it. */
  void note(ProtobufCursor in) throws IOException {
    int name = 0;
    int nameLength = 0;
    int value = NOWHERE;
    int outer = in.enter();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case ProtobufValue.KEY -> {
          nameLength = in.passBytes();
          name = in.place() - nameLength;
        }
        case ProtobufValue.VALUE -> {
          value = in.place();
          in.passBytes();
        }
        default -> in.skip(tag);
      }
    }
    in.leave(outer);
    note(name, nameLength, value);
  }

  private void note(int name, int nameLength, int value) {
    @Nullable Attribute attribute = AttributeNames.find(message, name, nameLength);
    if (attribute != null) {
      if (places[attribute.index()] == 0) {
        places[attribute.index()] = value;
      }
    } else if (prompt == 0
        && Arrays.equals(message, name, name + nameLength, PROMPT, 0, PROMPT.length)) {
      prompt = value;
    }
  }

  @Override
  public Optional<String> text(Attribute name) {
    return text(places[name.index()]).flatMap(Attribute::kept);
  }

  /** Compares bytes where it can: whether a record is of use is told by a value or two. */
  @Override
  public boolean is(Attribute name, String value) {
    int place = places[name.index()];
    if (place <= 0) {
      return false;
    }
    int start = ProtobufValue.shortString(message, place);
    if (start == 0 || isPadded(start)) {
      return Attributes.super.is(name, value);
    }
    return message[start - 1] == value.length() && matches(start, value);
  }

  /** Whether a space may be at an end of a short string; outside of ASCII too there are some. */
  private boolean isPadded(int start) {
    int length = message[start - 1];
    return length == 0 || message[start] <= ' ' || message[start + length - 1] <= ' ';
  }

  private boolean matches(int start, String value) {
    for (int i = 0; i < value.length(); i++) {
      if (message[start + i] != value.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public OptionalLong promptFingerprint() {
    return text(prompt).map(reduction::fingerprint).orElseGet(OptionalLong::empty);
  }

  @Override
  public long hash() throws MalformedRecordException {
    try {
      return new ProtobufHash(message, reduction.hash()).attributes(field);
    } catch (IOException e) {
      throw new MalformedRecordException("An attribute is no protobuf message", e);
    }
  }

  private Optional<String> text(int place) {
    if (place <= 0) {
      return Optional.empty();
    }
    try {
      return ProtobufValue.text(message, place);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
