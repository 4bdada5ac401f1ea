package io.goodhart.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdoptionConfigTest {
  @Test
  void theLineIsMoreThanEightyPercentOfWhoWorkedThreeDaysAndJoinedTwoWeeksAgo() {
    assertThat(AdoptionConfig.DEFAULT)
        .isEqualTo(
            new AdoptionConfig(new Target(80, Target.Operator.MORE_THAN), 3, 14, 30, 28, 70));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 14, 30, 28, 70, min-working-days",
    "6, 14, 30, 28, 70, min-working-days",
    "3, -1, 30, 28, 70, grace-days",
    "3, 91, 30, 28, 70, grace-days",
    "3, 14, -1, 28, 70, max-unattributed-percent",
    "3, 14, 101, 28, 70, max-unattributed-percent",
    "3, 14, 30, 6, 70, seen-days",
    "3, 14, 30, 91, 70, seen-days",
    "3, 14, 30, 28, -1, min-coverage-percent",
    "3, 14, 30, 28, 101, min-coverage-percent",
  })
  void whatIsOutOfRangeIsRefusedByName(
      int minDays, int grace, int percent, int seen, int coverage, String named) {
    Target target = AdoptionConfig.DEFAULT.target();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AdoptionConfig(target, minDays, grace, percent, seen, coverage))
        .withMessageContaining(named);
  }
}
