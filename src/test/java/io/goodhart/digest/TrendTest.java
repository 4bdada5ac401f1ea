package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.Attribution;
import io.goodhart.digest.Digest.Reason;
import io.goodhart.testing.Digests;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {
  private static final Digests PAYMENTS = Digests.of("Payments");
  private static final Digest UNKNOWN =
      PAYMENTS.without(Reason.UNATTRIBUTED, 38, new Attribution(10, 9));
  private static final Digest HIDDEN =
      PAYMENTS.without(Reason.FEW_COUNTED, 4, new Attribution(0, 0));

  @Test
  void weeksAreSaidInPercentOldestFirst() {
    assertThat(said(PAYMENTS.active(27, 37), UNKNOWN, PAYMENTS.active(31, 38)))
        .isEqualTo("73, cannot say, 82 percent");
  }

  @Test
  void percentFollowsTheLastNumber() {
    assertThat(said(PAYMENTS.active(27, 37), HIDDEN, UNKNOWN))
        .isEqualTo("73 percent, not shown, cannot say");
  }

  @Test
  void withoutANumberThereIsNoPercent() {
    assertThat(said(UNKNOWN, HIDDEN)).isEqualTo("cannot say, not shown");
  }

  @Test
  void aCodedWeekIsSaidByItsStatus() {
    assertThat(said(PAYMENTS.active(9, 9), PAYMENTS.active(1, 9), PAYMENTS.active(5, 9)))
        .isEqualTo("met, not met, 56 percent");
  }

  @Test
  void besideTheLineItIsSaidFiner() {
    assertThat(said(PAYMENTS.active(33, 41), PAYMENTS.active(24, 30)))
        .isEqualTo("80.5, 80 percent");
  }

  @Test
  void itEndsWithTheWeekGiven() {
    Trend trend = Trend.upTo(Digests.WEEK, 3, week -> PAYMENTS.in(week).active(20, 38));

    assertThat(trend.weeks())
        .extracting(week -> week.week().toString())
        .containsExactly("2026-W45", "2026-W46", "2026-W47");
  }

  private static String said(Digest... weeks) {
    return new Trend(List.of(weeks)).in(new Texts());
  }
}
