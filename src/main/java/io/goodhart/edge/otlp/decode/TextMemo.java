package io.goodhart.edge.otlp.decode;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the hashes of short texts while one delivery is read: in its records the same names and
 * most of the same values come again and again. Not safe for use by many threads.
 */
final class TextMemo {
  /** A power of two; a text takes the place of another that falls into the same slot. */
  private static final int SLOTS = 1_024;

  private static final int LONGEST = 128;

  private final RecordHash hash;
  private final @Nullable AnyValue[] values = new @Nullable AnyValue[SLOTS];

  TextMemo(RecordHash hash) {
    this.hash = hash;
  }

  /** The value that is this text. */
  AnyValue text(String text) {
    if (text.length() > LONGEST) {
      return hash.text(text);
    }
    int spread = text.hashCode();
    int slot = (spread ^ spread >>> 16) & SLOTS - 1;
    AnyValue known = values[slot];
    if (known != null && text.equals(known.text())) {
      return known;
    }
    AnyValue value = hash.text(text);
    values[slot] = value;
    return value;
  }

  /** The hash of a named value, as {@link RecordHash#entry} has it. */
  long entry(String name, AnyValue value) {
    return hash.entry(text(name), value);
  }
}
