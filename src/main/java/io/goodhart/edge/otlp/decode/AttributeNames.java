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
  private static final int SLOT_BITS = 9;

  private final @Nullable Entry[] slots = new @Nullable Entry[1 << SLOT_BITS];

  private AttributeNames() {
    for (Attribute attribute : Attribute.values()) {
      byte[] name = attribute.wireName().getBytes(StandardCharsets.US_ASCII);
      long first = SameBytes.first(name, 0, name.length);
      long last = SameBytes.last(name, 0, name.length);
      int slot = slot(first, last);
      while (slots[slot] != null) {
        slot = next(slot);
      }
      slots[slot] = new Entry(name, first, last, attribute);
    }
  }

  /** The attribute whose name these bytes are, if its value is kept. */
  static @Nullable Attribute find(byte[] bytes, int start, int length) {
    return ALL.lookUp(bytes, start, length);
  }

  private @Nullable Attribute lookUp(byte[] bytes, int start, int length) {
    long first = SameBytes.first(bytes, start, length);
    long last = SameBytes.last(bytes, start, length);
    int slot = slot(first, last);
    for (Entry entry = slots[slot]; entry != null; entry = slots[slot]) {
      if (entry.first == first && entry.last == last && entry.is(bytes, start, length)) {
        return entry.attribute;
      }
      slot = next(slot);
    }
    return null;
  }

  /** The first and the last bytes tell nearly all names apart. */
  private static int slot(long first, long last) {
    return (int) (((first * 31 + last) * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - SLOT_BITS));
  }

  private static int next(int slot) {
    return (slot + 1) & ((1 << SLOT_BITS) - 1);
  }

  private static final class Entry {
    private final byte[] name;
    private final long first;
    private final long last;
    private final Attribute attribute;

    private Entry(byte[] name, long first, long last, Attribute attribute) {
      this.name = name;
      this.first = first;
      this.last = last;
      this.attribute = attribute;
    }

    /** Whether it is this name, of which the first and the last eight bytes are known to be. */
    private boolean is(byte[] bytes, int start, int length) {
      return length == name.length
          && (length <= 2 * Long.BYTES || SameBytes.at(name, 0, bytes, start, length));
    }
  }
}
