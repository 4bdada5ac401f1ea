package io.goodhart.edge.otlp.decode;

import java.io.IOException;

/** Hashes the attributes in the bytes of a message. Used once, by one thread. */
final class ProtobufHash {
  private final byte[] message;
  private final ProtobufCursor in;
  private final RecordHash hash;

  ProtobufHash(byte[] message, RecordHash hash) {
    this.message = message;
    this.in = ProtobufCursor.over(message);
    this.hash = hash;
  }

  /** That of all attributes, which are fields with this tag. */
  long attributes(int field) throws IOException {
    long entries = 0;
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == field) {
        entries += entry();
      } else {
        in.skip(tag);
      }
    }
    return entries;
  }

  private long entry() throws IOException {
    int name = 0;
    int nameLength = 0;
    long value = hash.nothing();
    int outer = in.enter();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case ProtobufValue.KEY -> {
          nameLength = in.passBytes();
          name = in.place() - nameLength;
        }
        case ProtobufValue.VALUE -> value = value();
        default -> in.skip(tag);
      }
    }
    in.leave(outer);
    return hash.entry(message, name, nameLength, value);
  }

  private long value() throws IOException {
    long value = hash.nothing();
    int outer = in.enter();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case ProtobufValue.STRING -> {
          int length = in.passBytes();
          value = hash.text(message, in.place() - length, length);
        }
        case ProtobufValue.BOOL -> value = hash.flag(in.varint() != 0);
        case ProtobufValue.INT -> value = hash.whole(in.varint());
        case ProtobufValue.DOUBLE -> value = hash.decimal(in.real());
        case ProtobufValue.ARRAY -> value = list();
        case ProtobufValue.MAP -> value = map();
        case ProtobufValue.BYTES -> value = hash.bytes(in.bytes());
        default -> in.skip(tag);
      }
    }
    in.leave(outer);
    return value;
  }

  private long list() throws IOException {
    long list = hash.nothing();
    int outer = in.enter();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == ProtobufValue.ELEMENT) {
        list = hash.appended(list, value());
      } else {
        in.skip(tag);
      }
    }
    in.leave(outer);
    return list;
  }

  private long map() throws IOException {
    int outer = in.enter();
    long entries = attributes(ProtobufValue.ELEMENT);
    in.leave(outer);
    return hash.map(entries);
  }
}
