package io.goodhart.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.signals.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the signals from getting worse unseen; the whole report is {@link Evaluation}. */
class SignalsQualityTest {
  @Test
  void fewHonestPeopleAreFlaggedAndManyGamedWeeksAre() {
    List<Row> rows = Row.simulate(201, 200);

    Outcome outcome = Outcome.of(rows, Weights.published());

    assertThat(outcome.area()).isGreaterThan(0.7);
    assertThat(outcome.precision()).isGreaterThan(0.95);
    assertThat(outcome.recall()).isGreaterThan(0.45);
    assertThat(outcome.honestEverFlagged()).isLessThan(0.01);
  }

  @Test
  void theSameSeedGivesTheSamePopulation() {
    Population one = Population.draw(3, 20, 2, 0.1);
    Population two = Population.draw(3, 20, 2, 0.1);

    assertThat(one.weeks()).isEqualTo(two.weeks());
  }
}
