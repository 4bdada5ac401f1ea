package io.goodhart.signals.family;

import static io.goodhart.signals.family.Readings.value;
import static io.goodhart.signals.week.Weeks.ANNA;
import static io.goodhart.signals.week.Weeks.near;
import static io.goodhart.signals.week.Weeks.past;
import static io.goodhart.signals.week.Weeks.text;
import static io.goodhart.signals.week.Weeks.turn;
import static io.goodhart.signals.week.Weeks.turns;
import static io.goodhart.signals.week.Weeks.view;
import static io.goodhart.signals.week.Weeks.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.DayBits;
import io.goodhart.activity.TurnSample;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.week.Around;
import io.goodhart.signals.week.PastWeek;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContentFamiliesTest {
  private static final List<TurnSample> DIFFERENT = turns(40, i -> turn(600 + 7 * i, text(i)));

  @Test
  void differentTextsAreNoCopies() {
    assertThat(value(PatternKind.NEAR_COPIES, view(DIFFERENT))).isZero();
  }

  @Test
  void copiesAreMatchedOnTheirDays() {
    List<TurnSample> turns = new ArrayList<>(DIFFERENT);
    turns.addAll(turns(20, i -> turn(3 * 1440 + 600 + 5 * i, text(99))));

    Reading reading = Readings.of(PatternKind.NEAR_COPIES, view(turns));

    assertThat(((Reading.Measured) reading).days()).isEqualTo(DayBits.of(DayOfWeek.THURSDAY));
  }

  @Test
  void aTextThatThreePeopleSendIsNoTemplate() {
    List<TurnSample> loop = turns(40, i -> turn(600 + 7 * i, text(1)));
    Around.Builder around = new Around.Builder();
    around.see(week(ANNA, loop));
    around.see(week(new MemberId(2), List.of(turn(700, text(1)))));
    around.see(week(new MemberId(3), List.of(turn(700, text(1)))));

    assertThat(value(PatternKind.NEAR_COPIES, view(loop, around.build()))).isGreaterThan(0.9);
  }

  @Test
  void differentTextsAreNoVariantsAndNorAreCopies() {
    List<TurnSample> loop = turns(40, i -> turn(600 + 7 * i, text(1)));

    assertThat(value(PatternKind.VARIANTS, view(DIFFERENT))).isLessThan(0.05);
    assertThat(value(PatternKind.VARIANTS, view(loop))).isZero();
  }

  @Test
  void anEarlierWeekInItsOrderIsAReplay() {
    PastWeek before = past(DIFFERENT);
    List<TurnSample> again = turns(20, i -> turn(800 + 7 * i, near(text(5 + i), 3, i)));

    assertThat(value(PatternKind.REPLAY, view(again, before))).isEqualTo(1);
    assertThat(value(PatternKind.REUSE, view(again, before))).isEqualTo(1);
  }

  @Test
  void textsOfAnEarlierWeekInAnotherOrderAreNoReplay() {
    PastWeek before = past(DIFFERENT);
    List<Integer> order = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
    Collections.shuffle(order, new Random(3));
    List<TurnSample> again = turns(20, i -> turn(800 + 7 * i, text(order.get(i))));

    assertThat(value(PatternKind.REPLAY, view(again, before))).isLessThan(0.2);
    assertThat(value(PatternKind.REUSE, view(again, before))).isEqualTo(1);
  }

  @Test
  void withoutAnEarlierWeekNothingCanBeReplayed() {
    assertThat(Readings.of(PatternKind.REPLAY, view(DIFFERENT))).isEqualTo(Reading.TOO_LITTLE);
    assertThat(Readings.of(PatternKind.REUSE, view(DIFFERENT))).isEqualTo(Reading.TOO_LITTLE);
  }

  @Test
  void fewTextsAreTooLittle() {
    List<TurnSample> few = turns(19, i -> turn(600 + 7 * i, text(1)));

    assertThat(Readings.of(PatternKind.NEAR_COPIES, view(few))).isEqualTo(Reading.TOO_LITTLE);
    assertThat(Readings.of(PatternKind.VARIANTS, view(few))).isEqualTo(Reading.TOO_LITTLE);
  }
}
