package io.goodhart.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.ledger.EntryHash;
import io.goodhart.ledger.EntryKind;
import io.goodhart.ledger.Ledger;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.privacy.AccessRequest.Notice;
import io.goodhart.privacy.AccessRequest.State;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of requests for access must do. */
public abstract class AccessStoreContract {
  private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
  private static final Alias CARLA = Alias.slackUser("T1", "UCARLA");
  private static final Alias BEN = Alias.slackUser("T1", "UBEN");
  private static final Alias TOM = Alias.slackUser("T1", "UTOM");
  private static final Alias ANNA = Alias.slackUser("T1", "UANNA");
  private static final MemberId ANNAS = new MemberId(7);

  /** A store that is empty at the start of a test. */
  protected abstract AccessStore store();

  /** The same store, as another process has it. */
  protected abstract AccessStore elsewhere();

  /** The ledger of the same database. */
  protected abstract Ledger ledger();

  @Test
  void aRequestIsKeptUnderTheNumberOfItsEntry() {
    AccessRequest kept = ask(NOW).orElseThrow();

    assertThat(kept.id()).isEqualTo(ledger().head().sequence());
    assertThat(store().find(kept.id())).contains(kept);
    assertThat(store().latest(CARLA, ANNAS)).contains(kept);
    assertThat(store().undecided()).containsExactly(kept);
  }

  @Test
  void theSameIsNotAskedTwiceAtATime() {
    AccessRequest first = ask(NOW).orElseThrow();
    long entries = ledger().head().sequence();

    assertThat(ask(NOW.plusSeconds(60))).isEmpty();
    assertThat(ledger().head().sequence()).isEqualTo(entries);
    assertThat(ask(NOW.plus(AccessRequest.WAITS))).isPresent();
    assertThat(store().undecided()).hasSize(2).contains(first);
  }

  @Test
  void oneDecisionCounts() {
    long id = ask(NOW).orElseThrow().id();

    Optional<AccessRequest> agreed = store().settle(id, State.AGREED, BEN, NOW, entry());
    long entries = ledger().head().sequence();
    Optional<AccessRequest> declined = elsewhere().settle(id, State.DECLINED, TOM, NOW, entry());

    assertThat(agreed.orElseThrow().decidedBy()).contains(BEN);
    assertThat(agreed.get().state()).isEqualTo(State.AGREED);
    assertThat(declined).isEmpty();
    assertThat(ledger().head().sequence()).isEqualTo(entries);
    assertThat(store().find(id)).isEqualTo(agreed);
    assertThat(store().undecided()).isEmpty();
  }

  @Test
  void ofTwoAdminsAtOnceOneIsTheSecond() throws InterruptedException, ExecutionException {
    AccessStore other = elsewhere();
    for (int round = 0; round < 10; round++) {
      long id = ask(NOW.plus(AccessRequest.WAITS.multipliedBy(round))).orElseThrow().id();
      long entries = ledger().head().sequence();

      List<Optional<AccessRequest>> settled =
          together(
              () -> store().settle(id, State.AGREED, BEN, NOW, entry()),
              () -> other.settle(id, State.AGREED, TOM, NOW, entry()));

      assertThat(settled.stream().flatMap(Optional::stream)).hasSize(1);
      assertThat(ledger().head().sequence()).isEqualTo(entries + 1);
    }
  }

  @Test
  void howSomebodyIsToldIsArrangedOnce() {
    long id = ask(NOW).orElseThrow().id();
    store().notice(id, new Notice("dm:1", NOW));
    store().notice(id, new Notice("dm:2", NOW.plusSeconds(1)));

    assertThat(store().find(id).orElseThrow().notice()).contains(new Notice("dm:1", NOW));
  }

  @Test
  void whatWasAgreedToIsFoundByThePerson() {
    long id = ask(NOW).orElseThrow().id();
    assertThat(store().agreedAbout(ANNAS, NOW)).isEmpty();

    Optional<AccessRequest> agreed = store().settle(id, State.AGREED, BEN, NOW, entry());

    assertThat(store().agreedAbout(ANNAS, NOW)).containsExactly(agreed.orElseThrow());
    assertThat(store().agreedAbout(ANNAS, NOW.plusSeconds(1))).isEmpty();
    assertThat(store().agreedAbout(new MemberId(8), NOW)).isEmpty();
  }

  @Test
  void whatIsAboutSomebodyIsErasedAndTheLedgerStays() {
    long id = ask(NOW).orElseThrow().id();
    long entries = ledger().head().sequence();

    assertThat(store().forget(new MemberId(8))).isZero();
    assertThat(store().forget(ANNAS)).isEqualTo(1);

    assertThat(store().find(id)).isEmpty();
    assertThat(ledger().head().sequence()).isEqualTo(entries);
  }

  private Optional<AccessRequest> ask(Instant at) {
    return store()
        .ask(
            AccessRequest.asked(
                CARLA, ANNA, ANNAS, Purpose.COST, new EntryHash("a".repeat(64)), at),
            entry());
  }

  private static LedgerDraft entry() {
    return LedgerDraft.of(new EntryKind("access.test"), NOW, 1).build();
  }

  private static <T> List<T> together(Callable<T> one, Callable<T> other)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(List.of(one, other))) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
