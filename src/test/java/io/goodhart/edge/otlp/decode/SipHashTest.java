package io.goodhart.edge.otlp.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SipHashTest {
  /** The key of the reference vectors: the bytes 0 to 15. */
  private final SipHash hash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

  @Test
  void agreesWithTheReferenceOnNothing() {
    assertThat(hash.text("")).isEqualTo(0x726fdb47dd0e0e31L);
  }

  @Test
  void agreesWithTheReferenceOnEightBytes() {
    assertThat(hash.text("\u0100\u0302\u0504\u0706")).isEqualTo(0x93f5f5799a932462L);
  }

  @Test
  void wordsAreHashedLikeTheirBytes() {
    assertThat(hash.words(0x0706050403020100L)).isEqualTo(0x93f5f5799a932462L);
  }

  @Test
  void agreesWithTheReferenceOnAnUnevenLength() {
    assertThat(hash.text("\u0100\u0302\u0504")).isEqualTo(0xcbc9466e58fee3ceL);
  }
}
