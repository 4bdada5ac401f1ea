package io.goodhart.edge.otlp.decode;

import java.util.Arrays;

/**
 * Hashes attributes in the bytes of a body, each by its name and value.
 *
 * <p>A process says nearly the same in each of its records: where an attribute is byte for byte one
 * that came before, its hash is that one's. Not safe for use by many threads.
 */
final class EntryHashes {
  /** So many different attributes are remembered, a power of two. */
  private static final int SLOTS = 64;

  private final byte[] body;
  private final RecordHash hash;
  private final int[] starts = new int[SLOTS];
  private final int[] lengths = new int[SLOTS];
  private final long[] hashes = new long[SLOTS];

  EntryHashes(byte[] body, RecordHash hash) {
    this.body = body;
    this.hash = hash;
    Arrays.fill(lengths, -1);
  }

  /** That of all attributes of a message, which are its fields with this tag. */
  long sum(int from, int end, int field) throws UndecodableException {
    ProtobufCursor in = new ProtobufCursor(body, from, end);
    long entries = 0;
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == field) {
        int length = in.passBytes();
        entries += remembered(in.place() - length, length);
      } else {
        in.skip(tag);
      }
    }
    return entries;
  }

  private long remembered(int start, int length) throws UndecodableException {
    int slot = slot(start, length);
    if (length != lengths[slot] || !SameBytes.at(body, start, body, starts[slot], length)) {
      hashes[slot] = entry(new ProtobufCursor(body, start, start + length));
      starts[slot] = start;
      lengths[slot] = length;
    }
    return hashes[slot];
  }

  /** Attributes of one name mostly meet in one slot, those of two names mostly do not. */
  private int slot(int start, int length) {
    if (length == 0) {
      return 0;
    }
    int hash = length;
    hash = hash * 31 + body[start + length / 4];
    hash = hash * 31 + body[start + length / 3];
    hash = hash * 31 + body[start + length / 2];
    return (hash ^ (hash >>> 7)) & (SLOTS - 1);
  }

  private long entry(ProtobufCursor in) throws UndecodableException {
    int name = 0;
    int nameLength = 0;
    long value = hash.nothing();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case ProtobufValue.KEY -> {
          nameLength = in.passBytes();
          name = in.place() - nameLength;
        }
        case ProtobufValue.VALUE -> value = value(in);
        default -> in.skip(tag);
      }
    }
    return hash.entry(body, name, nameLength, value);
  }

  private long value(ProtobufCursor in) throws UndecodableException {
    long value = hash.nothing();
    int outer = in.enter();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case ProtobufValue.STRING -> {
          int length = in.passBytes();
          value = hash.text(body, in.place() - length, length);
        }
        case ProtobufValue.BOOL -> value = hash.flag(in.varint() != 0);
        case ProtobufValue.INT -> value = hash.whole(in.varint());
        case ProtobufValue.DOUBLE -> value = hash.decimal(in.real());
        case ProtobufValue.ARRAY -> value = list(in);
        case ProtobufValue.MAP -> value = map(in);
        case ProtobufValue.BYTES -> value = hash.bytes(in.bytes());
        default -> in.skip(tag);
      }
    }
    in.leave(outer);
    return value;
  }

  private long list(ProtobufCursor in) throws UndecodableException {
    long list = hash.nothing();
    int outer = in.enter();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == ProtobufValue.ELEMENT) {
        list = hash.appended(list, value(in));
      } else {
        in.skip(tag);
      }
    }
    in.leave(outer);
    return list;
  }

  private long map(ProtobufCursor in) throws UndecodableException {
    long entries = 0;
    int outer = in.enter();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == ProtobufValue.ELEMENT) {
        int inner = in.enter();
        entries += entry(in);
        in.leave(inner);
      } else {
        in.skip(tag);
      }
    }
    in.leave(outer);
    return hash.map(entries);
  }
}
