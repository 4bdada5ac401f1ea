package io.goodhart.edge.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes of RFC 6238, held against the RFC's own numbers. */
class TotpCodesTest {
  private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  private final TotpCodes codes = new TotpCodes();

  /** Appendix B of the RFC, in the last six digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082, 1",
    "1111111109, 081804, 37037036",
    "1111111111, 050471, 37037037",
    "1234567890, 005924, 41152263",
    "2000000000, 279037, 66666666",
    "20000000000, 353130, 666666666"
  })
  void theNumbersOfTheRfcAreRight(long second, String code, long step) {
    assertThat(codes.stepOf(KEY, code, Instant.ofEpochSecond(second))).contains(step);
  }

  @Test
  void aClockThatDiffersByAHalfMinuteIsTaken() {
    assertThat(codes.stepOf(KEY, "050471", Instant.ofEpochSecond(1_111_111_111L - 30)))
        .contains(37_037_037L);
    assertThat(codes.stepOf(KEY, "050471", Instant.ofEpochSecond(1_111_111_111L + 30)))
        .contains(37_037_037L);
    assertThat(codes.stepOf(KEY, "050471", Instant.ofEpochSecond(1_111_111_111L + 60))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "28708", "2870820", "+87082", "287 082", "２８７０８２", "abcdef"})
  void whatIsNoSuchCodeIsTheCodeOfNoStep(String code) {
    assertThat(codes.stepOf(KEY, code, Instant.ofEpochSecond(59))).isEmpty();
  }
}
