package io.goodhart.approvals;

import static io.goodhart.approvals.GateFixture.BOT;
import static io.goodhart.approvals.GateFixture.MARA;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.asking;
import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.Code;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.Scope;
import io.goodhart.approvals.request.StandingGrant;
import io.goodhart.approvals.request.State;
import io.goodhart.approvals.request.Vote;
import io.goodhart.testing.InMemoryApprovals;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of the gate must do, used as the gate uses it. */
public abstract class ApprovalStoreContract {
  private static final int ROUNDS = 10;

  private GateFixture here = inMemory();
  private GateFixture there = here;

  /** A store that is empty at the start of a test. */
  protected abstract ApprovalStore store();

  /** The same store, as another process has it. */
  protected abstract ApprovalStore elsewhere();

  protected abstract PauseStore pauses();

  protected abstract PauseStore pausesElsewhere();

  /** How many entries the ledger of the same database has. */
  protected abstract long entries();

  @BeforeEach
  void open() {
    here = new GateFixture(store(), pauses());
    there = new GateFixture(elsewhere(), pausesElsewhere());
  }

  @Test
  void aRequestIsKeptAsItIs() {
    RequestId id = here.ask(post("hello"));
    vote(here, id, true, Scope.until(now().plusSeconds(600)));
    here.no(id, TOM);

    Request kept = there.request(id);

    assertThat(kept).isEqualTo(here.request(id));
    assertThat(kept.votes()).hasSize(2);
    assertThat(kept.basis().demand()).contains(GateFixture.demand(2, Tier.LOW));
    assertThat(store().words(id)).isEqualTo("Because");
  }

  @Test
  void anAgentWasLastSeenWhenItLastAsked() {
    assertThat(store().lastAsked(new AgentId("night-owl"))).isEmpty();
    here.ask(post("hello"));
    here.pass(Duration.ofMinutes(3));
    there.ask(post("again"));
    here.pass(Duration.ofMinutes(3));

    assertThat(store().lastAsked(GateFixture.BOT)).contains(there.clock.instant());
  }

  @Test
  void argumentsAreReadableByTheGateAlone() {
    RequestId id = here.ask(post("a secret text"));

    byte[] kept = store().arguments(id).orElseThrow().bytes();

    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    assertThat(there.reviews.arguments(there.request(id), PRIYA))
        .contains("{\"text\":\"a secret text\"}");
  }

  @Test
  void argumentsGoAWeekAfterTheDecision() {
    RequestId waiting = here.ask(post("waiting"));
    RequestId denied = here.ask(post("denied"));
    here.no(denied, TOM);
    here.pass(Duration.ofDays(8));

    assertThat(here.housekeeping.dropArguments()).isOne();
    assertThat(store().arguments(denied)).isEmpty();
    assertThat(store().arguments(waiting)).isPresent();
  }

  @Test
  void everyStepIsOneEntryOfTheLedger() {
    long before = entries();
    RequestId id = here.ask(post("hello"));
    here.yes(id, PRIYA);
    there.yes(id, TOM);
    there.redeem(id);
    there.redeem(id);

    assertThat(entries()).isEqualTo(before + 4);
    assertThat(store().newestEntry()).isEqualTo(now());
  }

  @Test
  void aChangeOfWhatIsNotThereAnyMoreIsStale() {
    RequestId id = here.ask(post("hello"));
    Request seen = here.request(id);
    there.yes(id, PRIYA);
    long before = entries();

    ApprovalStore.Changed changed =
        store()
            .change(
                seen,
                seen.withdraw(now()).orElseThrow(),
                here.entries.ended(seen, Optional.empty(), now()));

    assertThat(changed).isEqualTo(ApprovalStore.Changed.STALE);
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void anApprovalIsUsedOnceWhoeverIsFaster() {
    for (int round = 0; round < ROUNDS; round++) {
      RequestId id = here.ask(post("round " + round));
      here.yes(id, PRIYA);
      here.yes(id, TOM);

      List<Answer> answers = atOnce(() -> here.redeem(id), () -> there.redeem(id));

      assertThat(answers).filteredOn(Answer::mayRun).hasSize(1);
    }
  }

  @Test
  void aYesAndANoAtOnceEndInANo() {
    here.policy.set(Optional.of(GateFixture.asking(1, Tier.LOW)));
    for (int round = 0; round < ROUNDS; round++) {
      RequestId id = here.ask(post("round " + round));

      atOnce(() -> here.yes(id, PRIYA), () -> there.no(id, TOM));

      assertThat(here.request(id).state()).isIn(State.DENIED, State.REVOKED);
      assertThat(there.redeem(id).mayRun()).isFalse();
    }
  }

  @Test
  void twoYesesAtOnceAreTwoVotes() {
    for (int round = 0; round < ROUNDS; round++) {
      RequestId id = here.ask(post("round " + round));

      atOnce(() -> here.yes(id, PRIYA), () -> there.yes(id, TOM));

      assertThat(here.request(id).state()).isEqualTo(State.APPROVED);
      assertThat(here.request(id).votes()).hasSize(2);
    }
  }

  @Test
  void aPressThatComesTwiceIsOneVote() {
    for (int round = 0; round < ROUNDS; round++) {
      RequestId id = here.ask(post("round " + round));

      atOnce(() -> here.yes(id, PRIYA), () -> there.yes(id, PRIYA));

      assertThat(here.request(id).state()).isEqualTo(State.PENDING);
      assertThat(here.request(id).votes()).hasSize(1);
    }
  }

  @Test
  void theSameAskingAtOnceIsOneRequest() {
    for (int round = 0; round < ROUNDS; round++) {
      Asking asking = asking("deploy", ActionClass.DEPLOY, "v1", Optional.of("call-" + round));

      List<RequestId> ids = atOnce(() -> here.ask(asking), () -> there.ask(asking));

      assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }
  }

  @Test
  void aPauseHereStopsThereAtOnce() {
    RequestId approved = here.ask(post("hello"));
    here.yes(approved, PRIYA);
    here.yes(approved, TOM);
    RequestId waiting = there.ask(post("there"));

    here.killSwitch.pause(BOT, MARA, "odd");

    assertThat(there.redeem(approved).mayRun()).isFalse();
    assertThat(there.request(waiting).code()).isEqualTo(Code.AGENT_PAUSED);
    assertThat(there.gate.ask(post("more")).code()).isEqualTo(Code.AGENT_PAUSED);
    there.killSwitch.resume(BOT, MARA);
    assertThat(here.gate.ask(post("more")).state()).isEqualTo(State.PENDING);
  }

  @Test
  void aPauseAndAUseAtOnceLeaveNothingThatCanBeUsed() {
    for (int round = 0; round < ROUNDS; round++) {
      RequestId id = here.ask(post("round " + round));
      here.yes(id, PRIYA);
      here.yes(id, TOM);

      atOnce(() -> here.killSwitch.pauseAll(TOM, ""), () -> there.redeem(id));

      assertThat(here.redeem(id).mayRun()).isFalse();
      here.killSwitch.resumeAll(TOM);
      there.killSwitch.resumeAll(PRIYA);
    }
  }

  @Test
  void aStandingGrantIsKeptUsedAndRevoked() {
    RequestId id = here.ask(post("hello"));
    vote(here, id, true, Scope.SESSION);
    Vote second = new Vote(TOM, true, Scope.SESSION, Optional.empty(), now());
    assertThat(there.reviews.vote(id, second)).isPresent();

    assertThat(there.gate.ask(post("more")).code()).isEqualTo(Code.GRANTED);

    StandingGrant grant = store().grants(now()).get(0);
    assertThat(grant.lastUsed()).contains(now());
    assertThat(grant.session()).contains("session-1");
    assertThat(here.reviews.revokeGrant(id, PRIYA)).isTrue();
    assertThat(there.gate.ask(post("again")).state()).isEqualTo(State.PENDING);
    assertThat(store().grants(now())).isEmpty();
  }

  @Test
  void whatIsOverIsFound() {
    RequestId id = here.ask(post("hello"));

    assertThat(store().over(now().plusSeconds(899), 10)).isEmpty();
    assertThat(store().over(now().plusSeconds(900), 10))
        .extracting(Request::id)
        .containsExactly(id);
    here.pass(Duration.ofMinutes(15));
    here.housekeeping.expire();
    assertThat(store().decidedSince(now()))
        .extracting(Request::state)
        .containsExactly(State.EXPIRED);
  }

  private static GateFixture inMemory() {
    InMemoryApprovals store = new InMemoryApprovals();
    return new GateFixture(store, store);
  }

  private Instant now() {
    return here.clock.instant();
  }

  private void vote(GateFixture at, RequestId id, boolean yes, Scope scope) {
    Vote vote = new Vote(PRIYA, yes, scope, Optional.empty(), now());
    assertThat(at.reviews.vote(id, vote)).isPresent();
  }

  @SafeVarargs
  private static <T> List<T> atOnce(Callable<? extends T>... steps) {
    ExecutorService threads = Executors.newFixedThreadPool(steps.length);
    try {
      List<Future<? extends T>> running = new ArrayList<>();
      for (Callable<? extends T> step : steps) {
        running.add(threads.submit(step));
      }
      List<T> results = new ArrayList<>();
      for (Future<? extends T> one : running) {
        results.add(one.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
