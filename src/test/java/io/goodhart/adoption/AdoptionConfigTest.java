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
        .isEqualTo(new AdoptionConfig(new Target(80, Target.Operator.MORE_THAN), 3, 14, 30));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 14, 30, min-working-days",
    "6, 14, 30, min-working-days",
    "3, -1, 30, grace-days",
    "3, 91, 30, grace-days",
    "3, 14, -1, max-unattributed-percent",
    "3, 14, 101, max-unattributed-percent",
  })
  void whatIsOutOfRangeIsRefusedByName(int minDays, int grace, int percent, String named) {
    Target target = AdoptionConfig.DEFAULT.target();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AdoptionConfig(target, minDays, grace, percent))
        .withMessageContaining(named);
  }
}
