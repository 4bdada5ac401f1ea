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

  private final ProtobufBody body;
  private final byte[] message;
  private final int from;
  private final int end;
  private final int field;

  /** Where in the message the values are, by attribute; 0 for one that was not met. */
  private final int[] places = new int[Attribute.COUNT];

  private int prompt;

  /** Those between two places of a body, which are the fields with this tag; yet to be noted. */
  MessageAttributes(ProtobufBody body, int from, int end, int field) {
    this.body = body;
    this.message = body.bytes();
    this.from = from;
    this.end = end;
    this.field = field;
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

  @Override
  public boolean starts(Attribute name, String beginning) {
    int place = places[name.index()];
    if (place <= 0) {
      return false;
    }
    int start = ProtobufValue.shortString(message, place);
    if (start == 0 || isPadded(start)) {
      return Attributes.super.starts(name, beginning);
    }
    return message[start - 1] >= beginning.length() && matches(start, beginning);
  }

  @Override
  public boolean has(Attribute name) {
    int place = places[name.index()];
    int start = place <= 0 ? 0 : ProtobufValue.shortString(message, place);
    return (start != 0 && !isPadded(start)) || Attributes.super.has(name);
  }

  /** Most counts come as a number, or as a text of a few digits. */
  @Override
  public long count(Attribute name) throws MalformedRecordException {
    int place = places[name.index()];
    long count = place <= 0 ? 0 : ProtobufValue.smallCount(message, place);
    return count < 0 ? Attributes.super.count(name) : count;
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
    return text(prompt).map(body.reduction()::fingerprint).orElseGet(OptionalLong::empty);
  }

  @Override
  public long hash() throws MalformedRecordException {
    try {
      return body.hashes().sum(from, end, field);
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
