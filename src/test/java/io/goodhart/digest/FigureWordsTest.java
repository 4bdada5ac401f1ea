package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.adoption.Target;
import io.goodhart.adoption.Target.Operator;
import io.goodhart.privacy.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureWordsTest {
  private final Texts texts = new Texts();
  private final FigureWords words = new FigureWords(texts, new Target(80, Operator.MORE_THAN));

  @ParameterizedTest
  @CsvSource({
    "31, 31, 38, 31 of 38, 31, 31 (82%)",
    "24, 24, 30, 24 of 30, 24, 24 (exactly 80%)",
    "8, 9, 9, 8 or 9 of 9, 8 or 9 of 9, 8 or 9 of 9",
    "0, 2, 9, 2 or fewer of 9, 2 or fewer of 9, 2 or fewer of 9",
    "'1234', '1234', '12345', '1,234 of 12,345', '1,234', '1,234 (10%)'",
  })
  void aFigureSaysNoMoreThanItIs(
      int from, int to, int eligible, String of, String brief, String withShare) {
    Figure.Range figure = new Figure.Range(from, to);

    assertThat(words.of(figure, eligible)).isEqualTo(of);
    assertThat(words.brief(figure, eligible)).isEqualTo(brief);
    assertThat(words.withShare(figure, eligible)).isEqualTo(withShare);
  }

  @Test
  void theLineIsSaidWithItsOperator() {
    assertThat(words.line()).isEqualTo("more than 80%");
    assertThat(new FigureWords(texts, new Target(75, Operator.AT_LEAST)).line())
        .isEqualTo("at least 75%");
  }
}
