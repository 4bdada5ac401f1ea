package io.goodhart.approvals;

import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.action.Arguments;
import io.goodhart.approvals.policy.ArgumentCheck;
import io.goodhart.approvals.policy.Conditions;
import io.goodhart.approvals.policy.Effect;
import io.goodhart.approvals.policy.OwnerState;
import io.goodhart.approvals.policy.Policy;
import io.goodhart.approvals.policy.PolicyVersion;
import io.goodhart.approvals.policy.Rule;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.policy.ValueTest;
import io.goodhart.approvals.replay.Difference;
import io.goodhart.approvals.replay.Replay;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.testing.InMemoryApprovals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final Policy ALLOWS = GateFixture.policy(Effect.ALLOW, Optional.empty(), "b");
  private static final Policy DENIES = GateFixture.policy(Effect.DENY, Optional.empty(), "c");

  private final InMemoryApprovals store = new InMemoryApprovals();
  private final GateFixture at = new GateFixture(store, store);
  private final List<RequestId> asked = new ArrayList<>();

  @BeforeEach
  void askPeople() {
    asked.add(at.ask(post("denied")));
    at.no(asked.get(0), TOM);
    asked.add(at.ask(post("approved")));
    at.yes(asked.get(1), PRIYA);
    at.yes(asked.get(1), TOM);
    asked.add(at.ask(post("unanswered")));
  }

  @Test
  void theSamePolicyChangesNothing() {
    Replay.Outcome outcome = replay(GateFixture.asking(2, Tier.LOW));

    assertThat(outcome).isEqualTo(new Replay.Outcome(3, 0, Map.of()));
  }

  @Test
  void whatWouldBeLetThroughIsHeldAgainstWhatPeopleSaid() {
    Replay.Outcome outcome = replay(ALLOWS);

    assertThat(outcome.moreQuestions()).isEqualTo(-3);
    assertThat(outcome.differences())
        .containsOnly(
            Map.entry(Difference.ALLOWED_THOUGH_DENIED, 1),
            Map.entry(Difference.ALLOWED_THOUGH_UNANSWERED, 1));
  }

  @Test
  void whatWouldBeDeniedIsHeldAgainstWhatPeopleApproved() {
    assertThat(replay(DENIES).differences())
        .containsOnly(Map.entry(Difference.DENIED_THOUGH_APPROVED, 1));
  }

  @Test
  void anApprovalThatWasUsedIsStillOne() {
    assertThat(at.redeem(asked.get(1)).mayRun()).isTrue();

    assertThat(replay(DENIES).count(Difference.DENIED_THOUGH_APPROVED)).isOne();
  }

  @Test
  void fewerAndMorePeopleAreTold() {
    assertThat(replay(GateFixture.asking(1, Tier.LOW)).differences())
        .containsOnly(Map.entry(Difference.DECIDED_BY_FEWER, 3));
    assertThat(replay(GateFixture.asking(2, Tier.HIGH)).differences())
        .containsOnly(Map.entry(Difference.DECIDED_BY_MORE, 3));
  }

  @Test
  void whatRulesDidIsComparedToo() {
    at.policy.set(Optional.of(DENIES));
    asked.clear();
    asked.add(at.ask(post("forbidden")));
    at.policy.set(Optional.of(ALLOWS));
    asked.add(at.ask(post("allowed")));

    assertThat(replay(ALLOWS).differences())
        .containsOnly(Map.entry(Difference.ALLOWED_THOUGH_FORBIDDEN, 1));
    assertThat(replay(DENIES).differences())
        .containsOnly(Map.entry(Difference.DENIED_THOUGH_ALLOWED, 1));
    assertThat(replay(GateFixture.asking(1, Tier.LOW)).moreQuestions()).isEqualTo(2);
  }

  @Test
  void whatDependsOnArgumentsThatAreGoneIsUnclear() {
    Conditions hello = about(new ArgumentCheck("/text", new ValueTest.OneOf(List.of("x")), true));
    Policy depends = rules(rule(1, Effect.ALLOW, hello), rule(2, Effect.DENY, Conditions.ANY));
    Policy doesNot = rules(rule(1, Effect.DENY, hello), rule(2, Effect.DENY, Conditions.ANY));

    assertThat(replay(depends, Optional.empty()).differences())
        .containsOnly(Map.entry(Difference.UNCLEAR, 3));
    assertThat(replay(doesNot, Optional.empty()).count(Difference.UNCLEAR)).isZero();
    assertThat(replay(depends).count(Difference.UNCLEAR)).isZero();
  }

  private Replay.Outcome replay(Policy policy) {
    return replay(policy, Optional.of(Arguments.NONE));
  }

  private Replay.Outcome replay(Policy policy, Optional<Arguments> arguments) {
    Replay replay = new Replay(policy, (owner, when) -> OwnerState.WORKING);
    for (RequestId id : asked) {
      Request request = at.request(id);
      replay.see(request, arguments);
    }
    return replay.outcome();
  }

  private static Conditions about(ArgumentCheck check) {
    return new Conditions(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(check),
        Optional.empty(),
        List.of());
  }

  private static Rule rule(int number, Effect effect, Conditions conditions) {
    return new Rule(number, "rule " + number, effect, conditions, Optional.empty());
  }

  private static Policy rules(Rule... rules) {
    return new Policy(
        new PolicyVersion("d".repeat(64)),
        List.of(),
        List.of(rules),
        GateFixture.demand(1, Tier.LOW));
  }
}
