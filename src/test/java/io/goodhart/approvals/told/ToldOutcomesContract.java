package io.goodhart.approvals.told;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.request.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every memory of told outcomes must do. */
public abstract class ToldOutcomesContract {
  private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
  private static final Turn ALONE = new Turn.Alone();

  /** A memory that is empty at the start of a test. */
  protected abstract ToldOutcomes told();

  @Test
  void fiveInAnHourHaveAMessageEachAndTheRestComesTogether() {
    for (int i = 1; i <= 5; i++) {
      assertThat(turn(i, minutes(i))).isEqualTo(ALONE);
    }

    assertThat(turn(6, minutes(6))).isEqualTo(together(minutes(6), 6));
    assertThat(turn(7, minutes(65))).isEqualTo(together(minutes(6), 6, 7));
    assertThat(turn(8, minutes(66))).isEqualTo(ALONE);
  }

  @Test
  void fiveAreCountedOverAnyHour() {
    for (int i = 1; i <= 5; i++) {
      assertThat(turn(i, minutes(50 + i))).isEqualTo(ALONE);
    }

    assertThat(turn(6, minutes(62))).isEqualTo(together(minutes(62), 6));
    assertThat(told().turn("UJONAS", id(6), 1, minutes(62))).isEqualTo(ALONE);
  }

  @Test
  void whoAsksAgainHearsTheSameAndWhatJoinedSince() {
    for (int i = 1; i <= 7; i++) {
      Turn unused = turn(i, NOW);
    }

    assertThat(turn(3, minutes(30))).isEqualTo(ALONE);
    assertThat(turn(6, minutes(30))).isEqualTo(together(NOW, 6, 7));
  }

  @Test
  void eachOutcomeOfARequestCounts() {
    for (int i = 1; i <= 5; i++) {
      Turn unused = turn(i, NOW);
    }
    Turn unused = turn(6, NOW);

    assertThat(told().turn("UMARA", id(6), 2, minutes(1)))
        .isEqualTo(new Turn.Together(NOW, List.of(id(6)), 2));
  }

  @Test
  void whatIsForgottenDoesNotCount() {
    for (int i = 1; i <= 5; i++) {
      Turn unused = turn(i, NOW);
    }

    told().forget(minutes(1));

    assertThat(turn(6, minutes(2))).isEqualTo(ALONE);
  }

  private Turn turn(int request, Instant at) {
    return told().turn("UMARA", id(request), 1, at);
  }

  private static Turn together(Instant opened, int... requests) {
    List<RequestId> ids = Arrays.stream(requests).mapToObj(ToldOutcomesContract::id).toList();
    return new Turn.Together(opened, ids, ids.size());
  }

  private static RequestId id(int number) {
    return new RequestId("apr_" + "0".repeat(23) + number);
  }

  private static Instant minutes(int count) {
    return NOW.plus(Duration.ofMinutes(count));
  }
}
