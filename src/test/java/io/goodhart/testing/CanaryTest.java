package io.goodhart.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanaryTest {
  @Test
  void everyFormIsFoundWhereverItStands() {
    for (String before : List.of("", "a", "ab", "abc")) {
      byte[] text = (before + Canary.WORD + " sings").getBytes(StandardCharsets.UTF_8);
      assertFound(text);
      assertFound(Base64.getEncoder().encode(text));
      assertFound(HexFormat.of().formatHex(text).getBytes(StandardCharsets.UTF_8));
      assertFound(HexFormat.of().withUpperCase().formatHex(text).getBytes(StandardCharsets.UTF_8));
      assertFound((before + Canary.WORD).getBytes(StandardCharsets.UTF_16LE));
      assertFound((before + Canary.WORD).getBytes(StandardCharsets.UTF_16BE));
    }
  }

  private static void assertFound(byte[] bytes) {
    assertThatThrownBy(() -> Canary.assertAbsent("it", bytes)).isInstanceOf(AssertionError.class);
  }
}
