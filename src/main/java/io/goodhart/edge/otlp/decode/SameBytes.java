package io.goodhart.edge.otlp.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Compares short stretches of bytes, eight at a time: names and values are mostly short. */
final class SameBytes {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private SameBytes() {}

  /** Whether so many bytes are the same from one place in one array as from another in another. */
  static boolean at(byte[] one, int from, byte[] other, int otherFrom, int length) {
    if (length < Long.BYTES) {
      return areSame(one, from, other, otherFrom, length);
    }
    int last = length - Long.BYTES;
    for (int done = 0; done < last; done += Long.BYTES) {
      if (word(one, from + done) != word(other, otherFrom + done)) {
        return false;
      }
    }
    return word(one, from + last) == word(other, otherFrom + last);
  }

  private static boolean areSame(byte[] one, int from, byte[] other, int otherFrom, int length) {
    for (int i = 0; i < length; i++) {
      if (one[from + i] != other[otherFrom + i]) {
        return false;
      }
    }
    return true;
  }

  /** The first eight bytes as a word, or all of them if they are fewer. */
  static long first(byte[] bytes, int from, int length) {
    return length < Long.BYTES ? few(bytes, from, length) : word(bytes, from);
  }

  /** The last eight bytes as a word, or all of them if they are fewer. */
  static long last(byte[] bytes, int from, int length) {
    return length < Long.BYTES ? few(bytes, from, length) : word(bytes, from + length - Long.BYTES);
  }

  private static long few(byte[] bytes, int from, int length) {
    long word = 0;
    for (int i = 0; i < length; i++) {
      word = word << Byte.SIZE | (bytes[from + i] & 0xff);
    }
    return word;
  }

  private static long word(byte[] bytes, int at) {
    return (long) WORD.get(bytes, at);
  }
}
