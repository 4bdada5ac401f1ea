package io.goodhart.edge.otlp.decode;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Knows attributes by the bytes of their names, without a string of each name that comes by.
 *
 * <p>A table with open addressing, far from full, so that an unknown name is mostly met by an empty
 * slot. Immutable.
 */
final class AttributeNames {
  private static final AttributeNames ALL = new AttributeNames();
  private static final int SLOTS = 512;

  private final @Nullable Entry[] slots = new @Nullable Entry[SLOTS];

  private AttributeNames() {
    for (Attribute attribute : Attribute.values()) {
      byte[] name = attribute.wireName().getBytes(StandardCharsets.US_ASCII);
      int slot = slot(name, 0, name.length);
      while (slots[slot] != null) {
        slot = next(slot);
      }
      slots[slot] = new Entry(name, attribute);
    }
  }

  /** The attribute whose name these bytes are, if its value is kept. */
  static @Nullable Attribute find(byte[] bytes, int start, int length) {
    return length == 0 ? null : ALL.lookUp(bytes, start, length);
  }

  private @Nullable Attribute lookUp(byte[] bytes, int start, int length) {
    int slot = slot(bytes, start, length);
    for (Entry entry = slots[slot]; entry != null; entry = slots[slot]) {
      if (entry.name.length == length && SameBytes.at(entry.name, 0, bytes, start, length)) {
        return entry.attribute;
      }
      slot = next(slot);
    }
    return null;
  }

  /** Four bytes and the length tell nearly all names apart. */
  private static int slot(byte[] bytes, int start, int length) {
    int hash = length;
    hash = hash * 31 + bytes[start];
    hash = hash * 31 + bytes[start + length / 3];
    hash = hash * 31 + bytes[start + length / 2];
    hash = hash * 31 + bytes[start + length - 1];
    return (hash ^ (hash >>> 11)) & (SLOTS - 1);
  }

  private static int next(int slot) {
    return (slot + 1) & (SLOTS - 1);
  }

  private static final class Entry {
    private final byte[] name;
    private final Attribute attribute;

    private Entry(byte[] name, Attribute attribute) {
      this.name = name;
      this.attribute = attribute;
    }
  }
}
