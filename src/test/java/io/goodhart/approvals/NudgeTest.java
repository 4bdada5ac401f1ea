package io.goodhart.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.action.ActionHash;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.policy.PolicyVersion;
import io.goodhart.approvals.policy.ReviewerSet;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.Basis;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NudgeTest {
  private static final ReviewerSet RELEASE = new ReviewerSet.Group("@release");
  private static final ReviewerSet LEADS = new ReviewerSet.Group("@leads");
  private static final ReviewerSet ADMINS = new ReviewerSet.InstallationAdmins();

  @Test
  void whoWasAskedIsRemindedAndThenTheOthersAreAskedOneSetAfterTheOther() {
    List<Nudge> nudges = Nudge.of(request(Duration.ofMinutes(20)), List.of(RELEASE));

    assertThat(nudges)
        .containsExactly(
            new Nudge(1, List.of(RELEASE), false, GateFixture.NOW.plusSeconds(5 * 60)),
            new Nudge(2, List.of(LEADS), true, GateFixture.NOW.plusSeconds(10 * 60)),
            new Nudge(3, List.of(ADMINS), true, GateFixture.NOW.plusSeconds(15 * 60)));
  }

  @Test
  void whereAllWereAskedTheyAreRemindedOnceHalfWay() {
    List<Nudge> nudges = Nudge.of(request(Duration.ofMinutes(20)), List.of(RELEASE, LEADS, ADMINS));

    assertThat(nudges).extracting(Nudge::at).containsExactly(GateFixture.NOW.plusSeconds(10 * 60));
  }

  @Test
  void noneIsDueBeforeTheEarliestTime() {
    Request request = request(Duration.ofMinutes(20));

    assertThat(Nudge.of(request, List.of()))
        .allSatisfy(nudge -> assertThat(nudge.at()).isAfterOrEqualTo(Nudge.earliest(request)));
  }

  @Test
  void nobodyIsRemindedOfWhatIsSoonOver() {
    assertThat(Nudge.of(request(Duration.ofMinutes(2)), List.of(RELEASE))).isEmpty();
  }

  private static Request request(Duration patience) {
    Asking asking = GateFixture.post("hello");
    PolicyVersion policy = new PolicyVersion("a".repeat(64));
    Demand demand =
        new Demand(List.of(RELEASE, LEADS, ADMINS), 1, false, Duration.ofMinutes(30), Tier.LOW);
    return Request.asking(
        new RequestId("apr_" + "a".repeat(24)),
        asking.action(),
        ActionHash.of(asking.action(), policy.hex()),
        new Basis(policy, 1, "posts", Optional.of(demand)),
        GateFixture.NOW,
        patience);
  }
}
