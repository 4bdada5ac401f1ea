package io.goodhart.signals.week;

import static io.goodhart.signals.week.Weeks.ANNA;
import static io.goodhart.signals.week.Weeks.text;
import static io.goodhart.signals.week.Weeks.turn;
import static io.goodhart.signals.week.Weeks.turns;
import static io.goodhart.signals.week.Weeks.untold;
import static io.goodhart.signals.week.Weeks.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.DayBits;
import io.goodhart.activity.TurnSample;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PromptSplitTest {
  private static List<Prompt> split(List<TurnSample> turns, Marking marking) {
    return PromptSplit.of(week(ANNA, turns), marking, DayBits.NONE);
  }

  @Test
  void requestsWithoutATextBelongToThePromptBefore() {
    List<TurnSample> turns = new ArrayList<>(List.of(turn(600, text(1))));
    turns.addAll(turns(5, i -> untold(turn(600.2 + i, 0))));
    turns.add(turn(610, text(2)));

    List<Prompt> prompts = split(turns, Marking.FIRST_REQUEST);

    assertThat(prompts).extracting(Prompt::requests).containsExactly(6, 1);
    assertThat(prompts.get(0).output()).isEqualTo(600);
    assertThat(prompts.get(0).input()).isEqualTo(1_000);
  }

  @Test
  void withoutAnyTextAPauseBeginsAPrompt() {
    List<TurnSample> turns =
        List.of(
            untold(turn(600, 0)),
            untold(turn(601, 0)),
            untold(turn(602.4, 0)),
            untold(turn(604, 0)));

    assertThat(split(turns, Marking.FIRST_REQUEST))
        .extracting(Prompt::requests)
        .containsExactly(3, 1);
  }

  @Test
  void whereEveryRequestIsMarkedCopiesWithinSecondsAreOnePrompt() {
    List<TurnSample> turns = turns(6, i -> turn(600 + i / 6.0, text(i / 3)));

    assertThat(split(turns, Marking.EVERY_REQUEST)).hasSize(2);
    assertThat(split(turns, Marking.FIRST_REQUEST)).hasSize(6);
  }

  @Test
  void sessionsAreSplitApart() {
    List<TurnSample> turns = turns(10, i -> untold(turn(600 + i / 6.0, 0, i % 2, 10, 10)));

    assertThat(split(turns, Marking.FIRST_REQUEST)).hasSize(2);
  }

  /** A source that marks every request and names no session tells what belongs together by text. */
  @Test
  void withoutSessionsTheRequestsOfTwoWindowsAreTwoPrompts() {
    List<TurnSample> turns = turns(12, i -> unnamed(turn(600 + i / 6.0, text(i % 2))));

    assertThat(split(turns, Marking.EVERY_REQUEST))
        .extracting(Prompt::requests)
        .containsExactly(6, 6);
  }

  private static TurnSample unnamed(TurnSample turn) {
    return new TurnSample(
        turn.start(),
        turn.trigger(),
        turn.fingerprint(),
        OptionalLong.empty(),
        turn.tokens(),
        turn.outcomes(),
        turn.humanReply());
  }

  @Test
  void explainedDaysAreLeftOut() {
    List<TurnSample> turns = turns(3, i -> turn(600 + 1440 * i, text(i)));

    List<Prompt> prompts =
        PromptSplit.of(week(ANNA, turns), Marking.FIRST_REQUEST, DayBits.of(DayOfWeek.TUESDAY));

    assertThat(prompts).extracting(Prompt::day).containsExactly(0, 2);
  }

  @Test
  void whetherEveryRequestIsMarkedIsReadOffThem() {
    Marking.Counter every = new Marking.Counter();
    every.add(turns(12, i -> turn(600 + i / 6.0, text(i / 4))));
    Marking.Counter first = new Marking.Counter();
    first.add(
        turns(12, i -> i % 4 == 0 ? turn(600 + i / 6.0, text(i)) : untold(turn(600 + i / 6.0, 0))));

    assertThat(every.result()).isEqualTo(Marking.EVERY_REQUEST);
    assertThat(first.result()).isEqualTo(Marking.FIRST_REQUEST);
  }
}
