package io.goodhart.edge.otlp.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A place in a protobuf message; reads fields without building the message.
 *
 * <p>The whole body is in one array and stays there: what it holds is told by places in it, so that
 * nothing is copied that turns out to be of no use.
 */
final class ProtobufCursor {
  /** Wire types, the lower three bits of a field's tag. */
  static final int VARINT = 0;

  static final int FIXED64 = 1;
  static final int LENGTH = 2;
  private static final int GROUP = 3;
  private static final int END_GROUP = 4;
  private static final int FIXED32 = 5;

  /** How many bits a field's number is shifted by in its tag. */
  static final int NUMBER = 3;

  private static final int TYPE = (1 << NUMBER) - 1;
  private static final int DEEPEST = 32;
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;
  private int at;
  private int end;
  private int depth;

  /** At the beginning of a message that lies between these places. */
  ProtobufCursor(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /** The next field of this message; 0 at its end. */
  int tag() throws UndecodableException {
    if (at == end) {
      return 0;
    }
    int tag = (int) varint();
    if (tag >>> NUMBER == 0) {
      throw broken();
    }
    return tag;
  }

  /** Goes into the field just met, a message, up to whose end its own fields follow. */
  int enter() throws UndecodableException {
    int length = length();
    goDeeper();
    int outer = end;
    end = at + length;
    return outer;
  }

  /** Comes out of a message at its end, with what {@link #enter} returned. */
  void leave(int outer) {
    depth--;
    end = outer;
  }

  /** Where in the body the next byte is. */
  int place() {
    return at;
  }

  /** Where in the body the message ends that was entered last. */
  int end() {
    return end;
  }

  /** Passes over the bytes of the field just met; returns how many they are. */
  int passBytes() throws UndecodableException {
    int length = length();
    at += length;
    return length;
  }

  String text() throws UndecodableException {
    int length = passBytes();
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  byte[] bytes() throws UndecodableException {
    int length = passBytes();
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  long fixed64() throws UndecodableException {
    pass(Long.BYTES);
    return (long) WORD.get(bytes, at - Long.BYTES);
  }

  double real() throws UndecodableException {
    return Double.longBitsToDouble(fixed64());
  }

  long varint() throws UndecodableException {
    if (at < end && bytes[at] >= 0) {
      return bytes[at++];
    }
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      pass(1);
      byte next = bytes[at - 1];
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw broken();
  }

  void skip(int tag) throws UndecodableException {
    switch (tag & TYPE) {
      case VARINT -> varint();
      case FIXED64 -> pass(Long.BYTES);
      case LENGTH -> passBytes();
      case GROUP -> skipGroup(tag >>> NUMBER);
      case FIXED32 -> pass(Integer.BYTES);
      default -> throw broken();
    }
  }

  private void skipGroup(int number) throws UndecodableException {
    goDeeper();
    for (int tag = tag(); tag != (number << NUMBER | END_GROUP); tag = tag()) {
      skip(tag);
    }
    depth--;
  }

  private int length() throws UndecodableException {
    long length = varint();
    if (length < 0 || length > end - at) {
      throw broken();
    }
    return (int) length;
  }

  private void pass(int length) throws UndecodableException {
    if (length > end - at) {
      throw broken();
    }
    at += length;
  }

  private void goDeeper() throws UndecodableException {
    if (++depth > DEEPEST) {
      throw new UndecodableException("Messages are nested too deep");
    }
  }

  private static UndecodableException broken() {
    return new UndecodableException("The body is not a protobuf message");
  }
}
