package io.goodhart.edge.otlp.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * SipHash-2-4 (Aumasson and Bernstein 2012): a fast keyed hash of 64 bits that nobody can reverse
 * or test guesses against without the key.
 *
 * <p>A word is hashed as its eight bytes in little-endian order. Immutable.
 */
final class SipHash {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final long k0;
  private final long k1;

  SipHash(long k0, long k1) {
    this.k0 = k0;
    this.k1 = k1;
  }

  /** The hash of a word with some bytes after it. */
  long of(long word, byte[] bytes, int start, int length) {
    State state = new State(k0, k1);
    state.absorb(word);
    int end = start + length;
    int whole = end - (length & (Long.BYTES - 1));
    for (int at = start; at < whole; at += Long.BYTES) {
      state.absorb((long) WORD.get(bytes, at));
    }
    long last = (long) (Long.BYTES + length) << 56;
    for (int at = whole; at < end; at++) {
      last |= (bytes[at] & 0xffL) << (Byte.SIZE * (at - whole));
    }
    return state.finish(last);
  }

  /** The hash of two words. */
  long of(long first, long second) {
    State state = new State(k0, k1);
    state.absorb(first);
    state.absorb(second);
    return state.finish((2L * Long.BYTES) << 56);
  }

  /** The hash of three words. */
  long of(long first, long second, long third) {
    State state = new State(k0, k1);
    state.absorb(first);
    state.absorb(second);
    state.absorb(third);
    return state.finish((3L * Long.BYTES) << 56);
  }

  private static final class State {
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    State(long k0, long k1) {
      v0 = k0 ^ 0x736f6d6570736575L;
      v1 = k1 ^ 0x646f72616e646f6dL;
      v2 = k0 ^ 0x6c7967656e657261L;
      v3 = k1 ^ 0x7465646279746573L;
    }

    void absorb(long word) {
      v3 ^= word;
      round();
      round();
      v0 ^= word;
    }

    long finish(long last) {
      absorb(last);
      v2 ^= 0xff;
      round();
      round();
      round();
      round();
      return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
      v0 += v1;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v3;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 += v3;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 += v1;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v2 = Long.rotateLeft(v2, 32);
    }
  }
}
