package io.goodhart.edge.otlp.decode;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;

/** A place in a protobuf message; reads fields without building the message. */
final class ProtobufCursor {
  /** Wire types, the lower three bits of a field's tag. */
  static final int VARINT = 0;

  static final int FIXED64 = 1;
  static final int LENGTH = 2;

  /** How many bits a field's number is shifted by in its tag. */
  static final int NUMBER = 3;

  private static final int DEEPEST = 32;

  private final CodedInputStream in;
  private int depth;

  ProtobufCursor(CodedInputStream in) {
    this.in = in;
  }

  /** At the beginning of a message that is in memory as a whole. */
  static ProtobufCursor over(byte[] message) {
    return new ProtobufCursor(CodedInputStream.newInstance(message));
  }

  /** At a place of a message that is in memory as a whole. */
  static ProtobufCursor at(int place, byte[] message) {
    return new ProtobufCursor(CodedInputStream.newInstance(message, place, message.length - place));
  }

  /** The next field of this message; 0 at its end. */
  int tag() throws IOException {
    return in.readTag();
  }

  /** Goes into the field just met, a message, up to whose end its own fields follow. */
  int enter() throws IOException {
    int outer = in.pushLimit(in.readRawVarint32());
    if (++depth > DEEPEST) {
      throw new UndecodableException("Messages are nested too deep");
    }
    return outer;
  }

  /** Comes out of a message at its end, with what {@link #enter} returned. */
  void leave(int outer) throws IOException {
    in.checkLastTagWas(0);
    depth--;
    in.popLimit(outer);
  }

  /** How many bytes have been read. */
  int place() {
    return in.getTotalBytesRead();
  }

  /** Passes over the bytes of the field just met; returns how many they are. */
  int passBytes() throws IOException {
    int length = in.readRawVarint32();
    in.skipRawBytes(length);
    return length;
  }

  String text() throws IOException {
    return in.readString();
  }

  byte[] bytes() throws IOException {
    return in.readByteArray();
  }

  long fixed64() throws IOException {
    return in.readFixed64();
  }

  double real() throws IOException {
    return in.readDouble();
  }

  long varint() throws IOException {
    return in.readInt64();
  }

  void skip(int tag) throws IOException {
    in.skipField(tag);
  }
}
