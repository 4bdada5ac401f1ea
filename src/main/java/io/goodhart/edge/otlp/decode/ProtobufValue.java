package io.goodhart.edge.otlp.decode;

import static io.goodhart.edge.otlp.decode.ProtobufCursor.FIXED64;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.LENGTH;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.NUMBER;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.VARINT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The fields of attributes and their values, and the text of a value. */
final class ProtobufValue {
  static final int KEY = 1 << NUMBER | LENGTH;
  static final int VALUE = 2 << NUMBER | LENGTH;
  static final int STRING = 1 << NUMBER | LENGTH;
  static final int BOOL = 2 << NUMBER | VARINT;
  static final int INT = 3 << NUMBER | VARINT;
  static final int DOUBLE = 4 << NUMBER | FIXED64;
  static final int ARRAY = 5 << NUMBER | LENGTH;
  static final int MAP = 6 << NUMBER | LENGTH;
  static final int BYTES = 7 << NUMBER | LENGTH;
  static final int ELEMENT = 1 << NUMBER | LENGTH;

  private static final int MOST_DIGITS = 9;

  /** Of seven bits each, in which a number is sent. */
  private static final int MOST_GROUPS = 4;

  private ProtobufValue() {}

  /**
   * A scalar as text; empty if it is anything else.
   *
   * @param place of the value's length in the message
   */
  static Optional<String> text(byte[] message, int place) throws IOException {
    int start = shortString(message, place);
    if (start != 0) {
      return Optional.of(new String(message, start, message[start - 1], StandardCharsets.UTF_8));
    }
    Optional<String> text = Optional.empty();
    ProtobufCursor in = new ProtobufCursor(message, place, message.length);
    int outer = in.enter();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case STRING -> text = Optional.of(in.text());
        case BOOL -> text = Optional.of(Boolean.toString(in.varint() != 0));
        case INT -> text = Optional.of(Long.toString(in.varint()));
        case DOUBLE -> text = Optional.of(Double.toString(in.real()));
        default -> {
          in.skip(tag);
          text = Optional.empty();
        }
      }
    }
    in.leave(outer);
    return text;
  }

  /**
   * A whole number of at most nine digits, sent as a number or as a text of nothing but digits;
   * negative for any other value.
   *
   * @param place of the value's length in the message
   */
  static long smallCount(byte[] message, int place) {
    int start = shortString(message, place);
    return start != 0
        ? digits(message, start, message[start - 1])
        : smallNumber(message, place + 1, message[place]);
  }

  private static long digits(byte[] message, int start, int length) {
    if (length == 0 || length > MOST_DIGITS) {
      return -1;
    }
    long count = 0;
    for (int i = 0; i < length; i++) {
      int digit = message[start + i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      count = count * 10 + digit;
    }
    return count;
  }

  private static long smallNumber(byte[] message, int start, int length) {
    if (length < 2 || length > 1 + MOST_GROUPS || message[start] != INT) {
      return -1;
    }
    long count = 0;
    for (int i = 1; i < length; i++) {
      byte next = message[start + i];
      if (next >= 0 != (i == length - 1)) {
        return -1;
      }
      count |= (next & 0x7fL) << (7 * (i - 1));
    }
    return count;
  }

  /**
   * Where a string shorter than 126 bytes begins, in a value that is nothing else, as nearly all
   * are; its length is in the byte before. 0 for any other value.
   */
  static int shortString(byte[] message, int place) {
    int length = message[place];
    boolean isShort =
        length >= 2 && message[place + 1] == STRING && message[place + 2] == length - 2;
    return isShort ? place + 3 : 0;
  }
}
