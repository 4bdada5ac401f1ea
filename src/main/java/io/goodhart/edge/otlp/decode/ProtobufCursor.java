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

  /** The next field of this message; 0 at its end. */
  int tag() throws IOException {
    return in.readTag();
  }

  /** Reads the field just met as a message. */
  <T> T message(Body<T> body) throws IOException {
    int length = in.readRawVarint32();
    int outer = in.pushLimit(length);
    if (++depth > DEEPEST) {
      throw new UndecodableException("Messages are nested too deep");
    }
    T result = body.read();
    in.checkLastTagWas(0);
    depth--;
    in.popLimit(outer);
    return result;
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

  /** Reads a message up to its end. */
  interface Body<T> {
    T read() throws IOException;
  }
}
