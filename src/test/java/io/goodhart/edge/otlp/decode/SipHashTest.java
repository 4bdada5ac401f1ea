package io.goodhart.edge.otlp.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SipHashTest {
  /** The key of the reference vectors: the bytes 0 to 15. */
  private final SipHash hash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

  /** The bytes 0 to 14, of which the reference vectors hash the beginning. */
  private final byte[] bytes = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14};

  private final long firstWord = 0x0706050403020100L;

  @Test
  void agreesWithTheReferenceOnEightBytes() {
    assertThat(hash.of(firstWord, bytes, 0, 0)).isEqualTo(0x93f5f5799a932462L);
  }

  @Test
  void agreesWithTheReferenceOnFifteenBytes() {
    assertThat(hash.of(firstWord, bytes, 8, 7)).isEqualTo(0xa129ca6149be45e5L);
  }

  @Test
  void wordsAreHashedLikeTheirBytes() {
    byte[] second = {8, 9, 10, 11, 12, 13, 14, 15};

    assertThat(hash.of(firstWord, 0x0f0e0d0c0b0a0908L))
        .isEqualTo(hash.of(firstWord, second, 0, 8))
        .isEqualTo(0x3f2acc7f57c29bdbL);
  }
}
