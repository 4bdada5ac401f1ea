package io.goodhart.edge.otlp.decode;

/**
 * SipHash-2-4 (Aumasson and Bernstein 2012): a fast keyed hash of 64 bits that nobody can reverse
 * or test guesses against without the key.
 *
 * <p>A text is hashed as its UTF-16 code units in little-endian order. Immutable.
 */
final class SipHash {
  private final long k0;
  private final long k1;

  SipHash(long k0, long k1) {
    this.k0 = k0;
    this.k1 = k1;
  }

  /** The hash of a text. */
  long text(String text) {
    State state = new State(k0, k1);
    int length = text.length();
    int whole = length & ~3;
    for (int i = 0; i < whole; i += 4) {
      state.absorb(units(text, i, i + 4));
    }
    return state.finish((((long) length * 2) << 56) | units(text, whole, length));
  }

  /** The hash of some words, in order. */
  long words(long... words) {
    State state = new State(k0, k1);
    for (long word : words) {
      state.absorb(word);
    }
    return state.finish(((long) words.length * Long.BYTES) << 56);
  }

  private static long units(String text, int from, int to) {
    long word = 0;
    for (int i = from; i < to; i++) {
      word |= (long) text.charAt(i) << (16 * (i - from));
    }
    return word;
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
