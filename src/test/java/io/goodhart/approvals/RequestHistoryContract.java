package io.goodhart.approvals;

import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.RequestHistory.Counts;
import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.RequestId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every history of requests does. */
public abstract class RequestHistoryContract {
  protected abstract ApprovalStore store();

  protected abstract PauseStore pauses();

  protected abstract RequestHistory history();

  @Test
  void requestsForTheSameKindAreCountedByWhatBecameOfThem() {
    GateFixture at = new GateFixture(store(), pauses());
    at.policy.set(Optional.of(GateFixture.asking(1, Tier.LOW)));
    String tool = "post-" + at.clock.instant().toEpochMilli();
    RequestId used = at.ask(asking(tool, "one"));
    at.yes(used, PRIYA);
    at.redeem(used);
    at.yes(at.ask(asking(tool, "two")), TOM);
    at.no(at.ask(asking(tool, "three")), TOM);
    at.ask(asking(tool, "four"));
    at.ask(asking(tool + "-other", "five"));

    Counts counts =
        history().like(asking(tool, "six").action(), at.clock.instant().minus(Duration.ofDays(1)));

    assertThat(counts).isEqualTo(new Counts(4, 2, 1));
    at.pass(Duration.ofDays(2));
    assertThat(
            history()
                .like(asking(tool, "six").action(), at.clock.instant().minus(Duration.ofDays(1))))
        .isEqualTo(new Counts(0, 0, 0));
  }

  private static Asking asking(String tool, String text) {
    return GateFixture.asking(tool, ActionClass.SLACK_POST, text, Optional.empty());
  }
}
