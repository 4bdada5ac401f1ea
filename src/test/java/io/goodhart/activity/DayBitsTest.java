package io.goodhart.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayBitsTest {
  @ParameterizedTest
  @CsvSource({"MONDAY, 1", "TUESDAY, 2", "SUNDAY, 64"})
  void mondayIsTheLowestBit(DayOfWeek day, int bits) {
    assertThat(DayBits.of(day)).isEqualTo(new DayBits(bits));
  }

  @Test
  void theSameDayTwiceIsOneDay() {
    DayBits monday = DayBits.of(DayOfWeek.MONDAY);

    assertThat(monday.or(monday).count()).isEqualTo(1);
    assertThat(monday.or(DayBits.of(DayOfWeek.FRIDAY)).count()).isEqualTo(2);
  }

  @Test
  void sevenDaysFitAndNoDayIsEmpty() {
    assertThat(new DayBits(127).count()).isEqualTo(7);
    assertThat(DayBits.NONE.isEmpty()).isTrue();
    assertThat(new DayBits(64).isEmpty()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 128, 255})
  void moreThanSevenDaysAreRefused(int bits) {
    assertThatIllegalArgumentException().isThrownBy(() -> new DayBits(bits));
  }
}
