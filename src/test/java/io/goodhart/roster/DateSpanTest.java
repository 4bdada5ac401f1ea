package io.goodhart.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateSpanTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 16);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 18);

  @Test
  void bothEndsBelongToIt() {
    DateSpan span = DateSpan.of(FIRST, LAST);

    assertThat(span.contains(FIRST.minusDays(1))).isFalse();
    assertThat(span.contains(FIRST)).isTrue();
    assertThat(span.contains(LAST)).isTrue();
    assertThat(span.contains(LAST.plusDays(1))).isFalse();
  }

  @Test
  void withoutAnEndItGoesOn() {
    assertThat(new DateSpan(FIRST, Optional.empty()).contains(FIRST.plusYears(50))).isTrue();
  }

  @Test
  void itMayLastOneDayButNotLess() {
    assertThat(DateSpan.of(FIRST, FIRST).contains(FIRST)).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DateSpan.of(LAST, FIRST))
        .withMessageContaining("2026-11-16");
  }
}
