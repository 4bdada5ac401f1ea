package io.goodhart.adoption.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignFlipsTest {
  @Test
  void ofThreeEqualPartsAllHaveToAgree() {
    assertThat(SignFlips.chance(List.of(1.0, 1.0, 1.0)).probability()).isEqualTo(1 / 8.0);
    assertThat(SignFlips.chance(List.of(1.0, 1.0, -1.0)).probability()).isEqualTo(4 / 8.0);
  }

  /** Of the eight sums of 1, 2 and 3 two are at least 4: 6 and 4. */
  @Test
  void aSmallCaseIsWhatPaperAndPencilGive() {
    assertThat(SignFlips.chance(List.of(-1.0, 2.0, 3.0)).probability()).isEqualTo(2 / 8.0);
  }

  @Test
  void partsThatSayNothingDoNotCount() {
    assertThat(SignFlips.chance(List.of(1.0, 0.0, 1.0)).probability()).isEqualTo(1 / 4.0);
    assertThat(SignFlips.chance(List.of()).probability()).isEqualTo(1);
  }

  @Test
  void manyPartsAreDrawnAndTheDrawIsTheSameEachTime() {
    List<Double> even = Collections.nCopies(40, 1.0);
    List<Double> mixed = List.copyOf(alternating(40));

    assertThat(SignFlips.chance(even).probability()).isEqualTo(1e-4, within(1e-12));
    assertThat(SignFlips.chance(mixed).probability()).isBetween(0.54, 0.59);
    assertThat(SignFlips.chance(mixed)).isEqualTo(SignFlips.chance(mixed));
  }

  /** The chance of at least half heads in 40 is 0.563. */
  private static List<Double> alternating(int count) {
    return IntStream.range(0, count).mapToObj(i -> i % 2 == 0 ? 1.0 : -1.0).toList();
  }
}
