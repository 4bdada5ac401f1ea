package io.goodhart.signals.family;

import static io.goodhart.signals.family.Readings.value;
import static io.goodhart.signals.week.Weeks.past;
import static io.goodhart.signals.week.Weeks.text;
import static io.goodhart.signals.week.Weeks.turn;
import static io.goodhart.signals.week.Weeks.turns;
import static io.goodhart.signals.week.Weeks.untold;
import static io.goodhart.signals.week.Weeks.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.TurnSample;
import io.goodhart.signals.week.MemberView;
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
  void aScheduleIsEven() {
    List<TurnSample> schedule = turns(40, i -> turn(600 + 10 * i, text(i)));

    assertThat(value(PatternKind.EVEN_PACE, view(schedule))).isGreaterThan(0.9);
  }

  @Test
  void peopleAreUneven() {
    assertThat(value(PatternKind.EVEN_PACE, view(honest(600, 40)))).isZero();
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
  void aWeekWithoutANightHasAllHours() {
    List<TurnSample> always = turns(168, i -> turn(60.0 * i + 5, text(i)));

    assertThat(value(PatternKind.ALL_HOURS, view(always))).isEqualTo(24);
  }

  @Test
  void somebodyWhoWorksAtNightHasAQuietDay() {
    List<TurnSample> nights =
        turns(100, i -> turn(1440 * (i % 5) + (1320 + 25 * (i / 5)) % 1440, text(i)));

    assertThat(value(PatternKind.ALL_HOURS, view(nights))).isLessThanOrEqualTo(11);
  }

  @Test
  void hoursThatWereQuietBeforeAreNew() {
    MemberView moved = view(honest(1200, 40), past(honest(600, 80)));
    MemberView same = view(honest(610, 40), past(honest(600, 80)));

    assertThat(value(PatternKind.NEW_HOURS, moved)).isGreaterThan(0.7);
    assertThat(value(PatternKind.NEW_HOURS, same)).isLessThan(0.2);
  }

  @Test
  void promptsWithinSecondsAreQuick() {
    List<TurnSample> quick = turns(40, i -> turn(600 + 0.5 * i, text(i)));

    assertThat(value(PatternKind.QUICK, view(quick))).isGreaterThan(0.9);
    assertThat(value(PatternKind.QUICK, view(honest(600, 40)))).isLessThan(0.2);
  }

  @Test
  void mostOfAWeekWithinHoursIsARush() {
    List<TurnSample> week = turns(10, i -> turn(600 + 700.0 * i, text(i)));
    List<TurnSample> rushed = new ArrayList<>(week);
    rushed.addAll(turns(30, i -> turn(4 * 1440 + 1000 + i, text(50 + i))));

    assertThat(value(PatternKind.RUSH, view(rushed))).isGreaterThan(0.7);
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

  @Test
  void aWeekFilledUpToATargetIsATopUp() {
    List<TurnSample> week = new ArrayList<>(turns(60, i -> turn(600 + 50.0 * i, text(i))));
    week.addAll(turns(42, i -> turn(8000 + i, text(100 + i))));
    KnownTargets hundred = new KnownTargets(0, 100, 0);

    Reading near = Readings.of(PatternKind.TOP_UP, view(week), hundred);
    Reading far = Readings.of(PatternKind.TOP_UP, view(week.subList(0, 90)), hundred);

    assertThat(((Reading.Measured) near).value()).isGreaterThan(0.4);
    assertThat(((Reading.Measured) far).value()).isZero();
  }

  @Test
  void timesOnTheMinuteAreRound() {
    assertThat(value(PatternKind.ROUND_TIMES, view(turns(30, i -> turn(600 + 7 * i, text(i))))))
        .isGreaterThan(0.9);
    assertThat(value(PatternKind.ROUND_TIMES, view(honest(600, 40)))).isLessThan(0.1);
  }
}
