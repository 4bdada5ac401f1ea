package io.goodhart.edge.sql.approvals;

import static io.goodhart.approvals.GateFixture.NOW;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.habits.ReviewHabits;
import io.goodhart.approvals.habits.ReviewLog;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.edge.sql.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How people decide, as every database keeps it. */
abstract class ReviewLogContract {
  protected abstract Database database();

  @Test
  void somebodySeesHowTheyDecided() {
    GateFixture at = gate();
    Instant begin = at.clock.instant();
    decide(at, 40, true, true);
    decide(at, 2, true, true);
    decide(at, 100, false, true);
    decide(at, 3, false, false);

    ReviewHabits habits = log().of(PRIYA, begin);

    assertThat(habits).isEqualTo(new ReviewHabits(4, Optional.of(seconds(3)), 2, 3, 2));
    assertThat(log().of(TOM, begin).decisions()).isZero();
    assertThat(log().of(PRIYA, at.clock.instant().plusSeconds(1)).median()).isEmpty();
  }

  @Test
  void theFirstOpeningCountsUntilItIsForgotten() {
    GateFixture at = gate();
    Instant begin = at.clock.instant();
    RequestId id = at.ask(post("hello"));
    log().opened(id, PRIYA, at.clock.instant());
    at.pass(seconds(30));
    log().opened(id, PRIYA, at.clock.instant());
    at.pass(seconds(30));
    at.yes(id, PRIYA);

    assertThat(log().of(PRIYA, begin).median()).contains(seconds(60));
    assertThat(log().of(PRIYA, begin).opened()).isOne();
    log().forget(at.clock.instant());
    assertThat(log().of(PRIYA, begin).opened()).isZero();
  }

  /** Priya decides so many seconds after she opened the details, or was asked. */
  private void decide(GateFixture at, int after, boolean opens, boolean approves) {
    RequestId id = at.ask(post("step " + at.clock.instant()));
    if (opens) {
      at.pass(seconds(10));
      log().opened(id, PRIYA, at.clock.instant());
    }
    at.pass(seconds(after));
    if (approves) {
      at.yes(id, PRIYA);
    } else {
      at.no(id, PRIYA);
    }
  }

  private GateFixture gate() {
    GateFixture at =
        new GateFixture(new JdbiApprovalStore(database()), new JdbiPauseStore(database()));
    assertThat(at.clock.instant()).isAfterOrEqualTo(NOW);
    return at;
  }

  private ReviewLog log() {
    return new JdbiReviewLog(database());
  }

  private static Duration seconds(int count) {
    return Duration.ofSeconds(count);
  }
}
