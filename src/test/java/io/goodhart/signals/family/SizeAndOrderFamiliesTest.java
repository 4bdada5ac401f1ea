package io.goodhart.signals.family;

import static io.goodhart.signals.family.Readings.value;
import static io.goodhart.signals.week.Weeks.past;
import static io.goodhart.signals.week.Weeks.text;
import static io.goodhart.signals.week.Weeks.turn;
import static io.goodhart.signals.week.Weeks.turns;
import static io.goodhart.signals.week.Weeks.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.TurnSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SizeAndOrderFamiliesTest {
  private static List<TurnSample> honest(int seed) {
    Random random = new Random(seed);
    return turns(
        60,
        i ->
            turn(
                600 + 11 * i,
                text(1000 * seed + i),
                i / 5,
                (long) Math.exp(7.5 + 1.3 * random.nextGaussian()),
                (long) Math.exp(5 + random.nextGaussian())));
  }

  private static TurnSample with(TurnSample turn, TokenUsage tokens, int outcomes, boolean reply) {
    return new TurnSample(
        turn.start(), turn.trigger(), turn.fingerprint(), turn.session(), tokens, outcomes, reply);
  }

  @Test
  void cacheReadsArePerTokenWritten() {
    List<TurnSample> farmed =
        honest(1).stream()
            .map(turn -> with(turn, new TokenUsage(10, 20, 200_000, 0), 0, false))
            .toList();
    List<TurnSample> usual =
        honest(1).stream()
            .map(turn -> with(turn, new TokenUsage(10, 300, 60_000, 0), 0, false))
            .toList();

    assertThat(value(PatternKind.CACHE_READING, view(farmed))).isGreaterThan(9);
    assertThat(value(PatternKind.CACHE_READING, view(usual))).isLessThan(6);
    assertThat(Readings.of(PatternKind.CACHE_READING, view(honest(1))))
        .isEqualTo(Reading.TOO_LITTLE);
  }

  @Test
  void fewerOutcomesThanBeforeAreCounted() {
    List<TurnSample> useful =
        honest(1).stream().map(turn -> with(turn, turn.tokens(), 1, false)).toList();

    assertThat(value(PatternKind.NO_OUTCOME, view(honest(2), past(useful)))).isGreaterThan(2);
    assertThat(value(PatternKind.NO_OUTCOME, view(useful, past(useful)))).isLessThan(0.1);
  }

  @Test
  void aLongThreadOfWhichNothingComesBesideOneOfWhichSomethingDoesIsFruitless() {
    List<TurnSample> work = new ArrayList<>(honest(1));
    work.set(3, with(work.get(3), work.get(3).tokens(), 1, false));
    List<TurnSample> talk = new ArrayList<>(work);
    talk.addAll(turns(60, i -> turn(4000 + 3 * i, text(9_000 + i), 99, 500, 500)));

    assertThat(value(PatternKind.FRUITLESS, view(talk))).isEqualTo(0.5);
    assertThat(value(PatternKind.FRUITLESS, view(work))).isZero();
  }

  @Test
  void whereNothingIsEverReportedToComeOfWorkItsAbsenceSaysNothing() {
    assertThat(Readings.of(PatternKind.FRUITLESS, view(honest(1)))).isEqualTo(Reading.TOO_LITTLE);
  }

  @Test
  void aPromptOfWhichSomethingCameIsPartOfNoPattern() {
    List<TurnSample> useful =
        turns(40, i -> with(turn(600 + 11 * i, text(1), 1, 500, 500), TokenUsage.NONE, 1, false));

    assertThat(value(PatternKind.NEAR_COPIES, view(useful))).isZero();
    assertThat(value(PatternKind.MARATHON, view(useful))).isZero();
  }

  @Test
  void aSessionForEveryPromptMakesOneThreadOfADay() {
    List<TurnSample> script = turns(40, i -> turn(600 + i / 2.0, text(i), i, 500, 500));

    assertThat(value(PatternKind.QUICK, view(script))).isGreaterThan(0.9);
  }

  @Test
  void whoeverNeverHadAnOutcomeOrAnAnswerLacksNone() {
    assertThat(Readings.of(PatternKind.NO_OUTCOME, view(honest(2), past(honest(1)))))
        .isEqualTo(Reading.TOO_LITTLE);
    assertThat(Readings.of(PatternKind.UNANSWERED, view(honest(2), past(honest(1)))))
        .isEqualTo(Reading.TOO_LITTLE);
  }
}
