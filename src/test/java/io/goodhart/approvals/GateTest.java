package io.goodhart.approvals;

import static io.goodhart.approvals.GateFixture.BOT;
import static io.goodhart.approvals.GateFixture.GUEST;
import static io.goodhart.approvals.GateFixture.JONAS;
import static io.goodhart.approvals.GateFixture.MARA;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.asking;
import static io.goodhart.approvals.GateFixture.policy;
import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.ActionHash;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.Effect;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.Code;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.ReviewOutcome;
import io.goodhart.approvals.request.ReviewOutcome.Why;
import io.goodhart.approvals.request.Scope;
import io.goodhart.approvals.request.State;
import io.goodhart.approvals.request.Vote;
import io.goodhart.roster.Alias;
import io.goodhart.testing.InMemoryApprovals;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateTest {
  private final InMemoryApprovals store = new InMemoryApprovals();
  private final GateFixture at = new GateFixture(store, store);

  @Test
  void twoPeopleApproveAndItRunsOnce() {
    RequestId id = at.ask(post("hello"));

    at.yes(id, PRIYA);
    assertThat(at.request(id).state()).isEqualTo(State.PENDING);
    at.yes(id, TOM);

    assertThat(at.request(id).state()).isEqualTo(State.APPROVED);
    assertThat(at.redeem(id).mayRun()).isTrue();
    assertThat(at.redeem(id).code()).isEqualTo(Code.ALREADY_USED);
    assertThat(at.redeem(id).mayRun()).isFalse();
  }

  @Test
  void oneNoIsEnough() {
    RequestId id = at.ask(post("hello"));

    at.yes(id, PRIYA);
    at.no(id, TOM);

    Answer answer = at.gate.find(BOT, id).orElseThrow();
    assertThat(answer.state()).isEqualTo(State.DENIED);
    assertThat(answer.code()).isEqualTo(Code.DENIED_BY_REVIEWER);
    assertThat(answer.reason()).contains("Freeze until Thursday");
  }

  @Test
  void aNoAfterTheLastYesTakesTheApprovalBack() {
    at.policy.set(Optional.of(asking(1, Tier.LOW)));
    RequestId id = at.ask(post("hello"));

    at.yes(id, PRIYA);
    at.no(id, TOM);

    assertThat(at.redeem(id).mayRun()).isFalse();
    assertThat(at.request(id).state()).isEqualTo(State.REVOKED);
  }

  @Test
  void nobodyDecidesOnTheirOwnAgent() {
    assertThat(refusal(at.yes(at.ask(post("hello")), MARA))).isEqualTo(Why.OWN_AGENT);
  }

  @Test
  void anOwnerIsKnownByAnyOfTheirNames() {
    Person sameMara = new Person(Alias.guess("mara@example.dev"), MARA.member());
    at.reviewers.set(Set.of(sameMara));

    assertThat(refusal(at.yes(at.ask(post("hello")), sameMara))).isEqualTo(Why.OWN_AGENT);
  }

  @Test
  void guestsAndOutsidersNeverDecide() {
    assertThat(refusal(at.yes(at.ask(post("hello")), GUEST))).isEqualTo(Why.OUTSIDER);
    assertThat(refusal(at.yes(at.ask(post("hello")), JONAS))).isEqualTo(Why.NO_RIGHT);
  }

  @Test
  void aPersonVotesOnce() {
    RequestId id = at.ask(post("hello"));

    at.yes(id, PRIYA);

    assertThat(refusal(at.yes(id, PRIYA))).isEqualTo(Why.TWICE);
    assertThat(at.request(id).state()).isEqualTo(State.PENDING);
  }

  @Test
  void aVoteOfSomebodyWhoMayNotDecideAnyMoreDoesNotCount() {
    RequestId id = at.ask(post("hello"));
    at.yes(id, PRIYA);

    at.reviewers.set(Set.of(TOM));
    at.yes(id, TOM);

    assertThat(at.request(id).state()).isEqualTo(State.PENDING);
  }

  @Test
  void noAnswerIsANo() {
    RequestId id = at.ask(post("hello"));

    at.pass(Duration.ofMinutes(15));

    assertThat(refusal(at.yes(id, PRIYA))).isEqualTo(Why.EXPIRED);
    at.housekeeping.expire();
    assertThat(at.gate.find(BOT, id).orElseThrow().code()).isEqualTo(Code.EXPIRED);
  }

  @Test
  void anotherActionVoidsTheApproval() {
    RequestId id = approved(post("hello"));
    RequestId other = at.ask(post("something else"));

    Answer answer = at.gate.redeem(BOT, id, at.request(other).hash()).orElseThrow();

    assertThat(answer.code()).isEqualTo(Code.CHANGED_ACTION);
    assertThat(at.redeem(id).mayRun()).isFalse();
  }

  @Test
  void anApprovalIsForThePolicyItWasGivenUnder() {
    RequestId id = approved(post("hello"));

    at.policy.set(Optional.of(policy(Effect.ALLOW, Optional.empty(), "b")));

    assertThat(at.redeem(id).code()).isEqualTo(Code.CHANGED_ACTION);
  }

  @Test
  void anotherAgentSeesNothingOfIt() {
    RequestId id = approved(post("hello"));
    AgentId other = new AgentId("night-owl");

    assertThat(at.gate.find(other, id)).isEmpty();
    assertThat(at.gate.withdraw(other, id)).isEmpty();
    assertThat(at.gate.redeem(other, id, at.request(id).hash())).isEmpty();
  }

  @Test
  void theSameAskingUnderItsKeyIsOneRequest() {
    Asking first = asking("deploy", ActionClass.DEPLOY, "v1", Optional.of("call-1"));
    Asking other = asking("deploy", ActionClass.DEPLOY, "v2", Optional.of("call-1"));

    RequestId id = at.ask(first);

    assertThat(at.ask(first)).isEqualTo(id);
    assertThat(at.gate.ask(other).code()).isEqualTo(Code.CHANGED_ACTION);
  }

  @Test
  void aPausedAgentGetsANoAtOnce() {
    RequestId waiting = at.ask(post("hello"));
    RequestId approved = approved(post("there"));

    PauseOutcome outcome = at.killSwitch.pause(BOT, MARA, "odd");

    assertThat(outcome).isEqualTo(new PauseOutcome.Paused(2));
    assertThat(at.request(waiting).code()).isEqualTo(Code.AGENT_PAUSED);
    assertThat(at.request(waiting).endedBy()).contains(MARA);
    assertThat(at.redeem(approved).mayRun()).isFalse();
    assertThat(at.gate.ask(post("more")).code()).isEqualTo(Code.AGENT_PAUSED);
  }

  @Test
  void allAgentsGoOnWhenTwoAdminsWantIt() {
    at.killSwitch.pauseAll(PRIYA, "incident 512");

    assertThat(at.killSwitch.resume(BOT, MARA)).isEqualTo(new PauseOutcome.Already());
    assertThat(at.killSwitch.resumeAll(TOM)).isEqualTo(new PauseOutcome.OneMoreNeeded());
    assertThat(at.killSwitch.resumeAll(TOM)).isEqualTo(new PauseOutcome.OneMoreNeeded());
    assertThat(at.gate.ask(post("more")).code()).isEqualTo(Code.AGENT_PAUSED);
    assertThat(at.killSwitch.resumeAll(MARA)).isEqualTo(new PauseOutcome.NotAllowed());
    assertThat(at.killSwitch.resumeAll(PRIYA)).isEqualTo(new PauseOutcome.Resumed());
    assertThat(at.gate.ask(post("more")).state()).isEqualTo(State.PENDING);
  }

  @Test
  void aKindIsApprovedForASession() {
    RequestId id = at.ask(post("hello"));
    voteFor(id, PRIYA, Scope.SESSION);
    voteFor(id, TOM, Scope.SESSION);

    Answer next = at.gate.ask(post("another"));

    assertThat(next.code()).isEqualTo(Code.GRANTED);
    assertThat(next.mayRun()).isTrue();
    assertThat(at.reviews.revokeGrant(id, PRIYA)).isTrue();
    assertThat(at.gate.ask(post("a third")).state()).isEqualTo(State.PENDING);
  }

  @Test
  void anApprovalReachesAsFarAsEverybodyWants() {
    RequestId id = at.ask(post("hello"));

    voteFor(id, PRIYA, Scope.SESSION);
    at.yes(id, TOM);

    assertThat(at.gate.ask(post("another")).state()).isEqualTo(State.PENDING);
  }

  @Test
  void shellsAreApprovedOneByOne() {
    RequestId shell = at.ask(asking("Bash", ActionClass.SHELL, "ls", Optional.empty()));
    RequestId disguised = at.ask(asking("bin/zsh", ActionClass.FILE, "ls", Optional.empty()));

    assertThat(refusal(voteFor(shell, PRIYA, Scope.SESSION))).isEqualTo(Why.ONLY_ONCE);
    assertThat(refusal(voteFor(disguised, PRIYA, Scope.SESSION))).isEqualTo(Why.ONLY_ONCE);
  }

  @Test
  void theHighTierIsApprovedOneByOne() {
    at.policy.set(Optional.of(asking(2, Tier.HIGH)));

    ReviewOutcome outcome = voteFor(at.ask(post("hello")), PRIYA, Scope.SESSION);

    assertThat(refusal(outcome)).isEqualTo(Why.ONLY_ONCE);
  }

  @Test
  void withoutEnoughReviewersTheAnswerIsNo() {
    at.reach.set(new Reach.People(1));

    assertThat(at.gate.ask(post("hello")).code()).isEqualTo(Code.NO_REVIEWER);
  }

  @Test
  void withoutSlackTheAnswerIsNo() {
    at.reach.set(new Reach.Unreachable());

    assertThat(at.gate.ask(post("hello")).code()).isEqualTo(Code.SLACK_UNAVAILABLE);
  }

  @Test
  void withoutAPolicyTheAnswerIsNo() {
    RequestId approved = approved(post("hello"));
    at.policy.set(Optional.empty());

    assertThat(at.gate.ask(post("there")).code()).isEqualTo(Code.POLICY_UNAVAILABLE);
    assertThat(at.redeem(approved).code()).isEqualTo(Code.POLICY_UNAVAILABLE);
  }

  @Test
  void withAClockThatWentBackTheAnswerIsNo() {
    RequestId approved = approved(post("hello"));
    GateFixture earlier = new GateFixture(store, store);
    at.pass(Duration.ofHours(1));
    at.ask(post("later"));

    assertThat(earlier.gate.ask(post("there")).code()).isEqualTo(Code.CLOCK_SKEW);
    ActionHash hash = at.request(approved).hash();
    assertThat(earlier.gate.redeem(BOT, approved, hash).orElseThrow().code())
        .isEqualTo(Code.CLOCK_SKEW);
  }

  @Test
  void aRuleThatAllowsOrDeniesAsksNobody() {
    at.reach.set(new Reach.Unreachable());

    at.policy.set(Optional.of(policy(Effect.ALLOW, Optional.empty(), "b")));
    assertThat(at.gate.ask(post("hello")).code()).isEqualTo(Code.ALLOWED_BY_RULE);
    at.policy.set(Optional.of(policy(Effect.DENY, Optional.empty(), "c")));
    assertThat(at.gate.ask(post("hello")).code()).isEqualTo(Code.DENIED_BY_RULE);
    at.policy.set(Optional.of(policy(Effect.OBSERVE, Optional.empty(), "d")));
    assertThat(at.gate.ask(post("hello")).code()).isEqualTo(Code.OBSERVED);
  }

  @Test
  void argumentsOpenForThoseWhoMayDecideAlone() {
    Request request = at.request(at.ask(post("hello")));

    assertThat(at.reviews.arguments(request, PRIYA)).contains("{\"text\":\"hello\"}");
    assertThat(at.reviews.arguments(request, JONAS)).isEmpty();
    assertThat(at.reviews.arguments(request, GUEST)).isEmpty();
  }

  @Test
  void argumentsAreDroppedAWeekAfterTheDecision() {
    RequestId id = at.ask(post("hello"));
    at.no(id, PRIYA);

    at.pass(Housekeeping.ARGUMENTS_KEPT);
    assertThat(at.housekeeping.dropArguments()).isZero();
    at.pass(Duration.ofSeconds(1));

    assertThat(at.housekeeping.dropArguments()).isOne();
    assertThat(at.reviews.arguments(at.request(id), PRIYA)).isEmpty();
  }

  @Test
  void theOwnerTakesARequestBack() {
    RequestId id = at.ask(post("hello"));

    at.reviews.withdraw(id, JONAS);
    assertThat(at.request(id).state()).isEqualTo(State.PENDING);
    at.reviews.withdraw(id, MARA);

    assertThat(at.request(id).state()).isEqualTo(State.WITHDRAWN);
    assertThat(refusal(at.yes(id, PRIYA))).isEqualTo(Why.TOO_LATE);
  }

  @Test
  void everyStepHasAnEntry() {
    RequestId id = approved(post("hello"));
    at.redeem(id);

    assertThat(store.entries)
        .extracting(entry -> entry.kind().code())
        .containsExactly(
            "approval.asked", "approval.voted", "approval.approved", "approval.redeemed");
  }

  private RequestId approved(Asking asking) {
    RequestId id = at.ask(asking);
    at.yes(id, PRIYA);
    at.yes(id, TOM);
    return id;
  }

  private ReviewOutcome voteFor(RequestId id, Person by, Scope scope) {
    Vote vote = new Vote(by, true, scope, Optional.empty(), at.clock.instant());
    return at.reviews.vote(id, vote).orElseThrow();
  }

  private static Why refusal(ReviewOutcome outcome) {
    return ((ReviewOutcome.Refused) outcome).why();
  }
}
