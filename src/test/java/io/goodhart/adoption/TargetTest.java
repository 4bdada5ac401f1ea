package io.goodhart.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.goodhart.adoption.Target.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  @ParameterizedTest(name = "{1} of {2} against {0} 80 %: {3}")
  @CsvSource({
    "MORE_THAN, 24, 30, false",
    "AT_LEAST, 24, 30, true",
    "MORE_THAN, 25, 30, true",
    "AT_LEAST, 23, 30, false",
    "MORE_THAN, 7999, 10000, false",
    "MORE_THAN, 8001, 10000, true",
    "MORE_THAN, 0, 30, false",
    "MORE_THAN, 30, 30, true",
    "MORE_THAN, 1600000001, 2000000000, true",
    "AT_LEAST, 1599999999, 2000000000, false",
    "MORE_THAN, 0, 0, false",
    "AT_LEAST, 0, 0, false",
  })
  void aRateIsHeldAgainstTheLineInIntegers(
      Operator operator, int active, int eligible, boolean met) {
    assertThat(new Target(80, operator).isMetBy(active, eligible)).isEqualTo(met);
  }

  @Test
  void onTheLineIsExactlyTheLine() {
    Target target = new Target(80, Operator.MORE_THAN);

    assertThat(target.isExactlyAt(24, 30)).isTrue();
    assertThat(target.isExactlyAt(33, 41)).isFalse();
    assertThat(target.isExactlyAt(0, 0)).isFalse();
  }

  @ParameterizedTest(name = "{1} {0} %: {2}")
  @CsvSource({"80, MORE_THAN, 6", "80, AT_LEAST, 5", "50, AT_LEAST, 2", "99, MORE_THAN, 101"})
  void theSmallestOpenGroupCanMeetTheLineWithoutEverybody(
      int percent, Operator operator, int size) {
    Target target = new Target(percent, operator);

    assertThat(target.smallestOpenGroup()).isEqualTo(size);
    assertThat(target.isMetBy(size - 1, size)).isTrue();
    assertThat(target.isMetBy(size - 2, size - 1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 100, 101})
  void aLineThatEverybodyOrNobodyMeetsIsRefused(int percent) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Target(percent, Operator.MORE_THAN))
        .withMessageContaining(Integer.toString(percent));
  }
}
