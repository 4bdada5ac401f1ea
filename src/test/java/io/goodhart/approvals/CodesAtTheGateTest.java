package io.goodhart.approvals;

import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.RIGHT_CODE;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.asking;
import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.codes.CodeOutcome;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.ReviewOutcome;
import io.goodhart.approvals.request.ReviewOutcome.Why;
import io.goodhart.approvals.request.State;
import io.goodhart.approvals.request.Vote;
import io.goodhart.testing.InMemoryApprovals;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes where a lot is at stake. */
class CodesAtTheGateTest {
  private final InMemoryApprovals store = new InMemoryApprovals();
  private final GateFixture at = new GateFixture(store, store);

  @BeforeEach
  void highTier() {
    at.policy.set(Optional.of(asking(2, Tier.HIGH)));
  }

  @Test
  void aYesWithoutACodeOrWithAWrongOneChangesNothing() {
    RequestId id = at.ask(post("hello"));
    at.yes(id, TOM);

    assertThat(at.reviews.vote(id, Vote.yes(PRIYA, at.clock.instant())).orElseThrow())
        .isInstanceOf(ReviewOutcome.WithoutCode.class);
    assertThat(at.yes(id, PRIYA, "000000"))
        .isEqualTo(new ReviewOutcome.WithoutCode(new CodeOutcome.Wrong(4), at.request(id)));
    assertThat(at.request(id).state()).isEqualTo(State.PENDING);
    assertThat(at.request(id).votes()).hasSize(1);
  }

  @Test
  void twoPeopleWithTheirCodesDecide() {
    RequestId id = at.ask(post("hello"));

    at.yes(id, TOM, RIGHT_CODE);
    at.yes(id, PRIYA, RIGHT_CODE);

    assertThat(at.request(id).state()).isEqualTo(State.APPROVED);
  }

  @Test
  void aNoNeedsNoCode() {
    RequestId id = at.ask(post("hello"));

    at.no(id, PRIYA);

    assertThat(at.request(id).state()).isEqualTo(State.DENIED);
  }

  @Test
  void noTryIsLostOnAVoteThatCouldNotCount() {
    RequestId id = at.ask(post("hello"));
    at.yes(id, TOM);

    ReviewOutcome outcome = at.yes(id, TOM, "000000");

    assertThat(outcome).isEqualTo(new ReviewOutcome.Refused(Why.TWICE, at.request(id)));
  }
}
