package io.goodhart.signals.family;

import static io.goodhart.signals.family.Readings.value;
import static io.goodhart.signals.week.Weeks.text;
import static io.goodhart.signals.week.Weeks.turn;
import static io.goodhart.signals.week.Weeks.turns;
import static io.goodhart.signals.week.Weeks.untold;
import static io.goodhart.signals.week.Weeks.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.TurnSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeFamiliesTest {
  /** Intervals as real people have them: a median of four minutes, spread by a factor of three. */
  private static List<TurnSample> honest(int firstMinute, int count) {
    Random random = new Random(5);
    List<TurnSample> turns = new ArrayList<>();
    double minute = firstMinute;
    for (int i = 0; i < count; i++) {
      turns.add(turn(minute, text(i)));
      minute += Math.exp(1.4 + 1.1 * random.nextGaussian());
    }
    return turns;
  }

  @Test
  void paceIsOfPromptsAndNotOfTheirRequests() {
    List<TurnSample> requests = new ArrayList<>();
    for (TurnSample prompt : honest(600, 20)) {
      requests.add(prompt);
    }
    List<TurnSample> one = turns(60, i -> turn(3000 + i / 6.0, i == 0 ? 1 : 0));
    one.forEach(turn -> requests.add(untold(turn)));

    assertThat(value(PatternKind.EVEN_PACE, view(requests))).isLessThan(0.1);
  }

  @Test
  void hoursInWhichSomethingCameOfItAreHalfARush() {
    List<TurnSample> release = new ArrayList<>(turns(29, i -> turn(6000 + i, text(i))));
    TurnSample last = turn(6029, text(29));
    release.add(
        new TurnSample(
            last.start(),
            last.trigger(),
            last.fingerprint(),
            last.session(),
            last.tokens(),
            1,
            false));

    assertThat(value(PatternKind.RUSH, view(release))).isEqualTo(0.5);
  }
}
