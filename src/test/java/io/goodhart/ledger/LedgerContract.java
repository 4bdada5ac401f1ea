package io.goodhart.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every ledger must do. A ledger cannot be emptied, so each test goes on where the last one
 * ended.
 */
public abstract class LedgerContract {
  /** A ledger. */
  protected abstract Ledger ledger();

  /** The same ledger, as another process has it. */
  protected abstract Ledger elsewhere();

  @Test
  void anEntryIsKeptAsItWasRecorded() {
    LedgerHead before = ledger().head();

    LedgerEntry entry = ledger().append(Chains.step(1));

    assertThat(entry).isEqualTo(LedgerEntry.following(before, Chains.step(1)));
    assertThat(ledger().after(before.sequence(), 10)).containsExactly(entry);
    assertThat(ledger().head()).isEqualTo(entry.asHead());
  }

  @Test
  void anEntryWithoutFactsIsKept() {
    LedgerHead before = ledger().head();

    ledger().append(LedgerDraft.of(Chains.KIND, Chains.BEGIN, 1).build());

    assertThat(ledger().after(before.sequence(), 10))
        .singleElement()
        .matches(entry -> entry.facts().isEmpty() && entry.isWhole());
  }

  @Test
  void whatIsAboutSomebodyIsFoundNewestFirstAndByPages() {
    PersonKey carla = Chains.key("carla " + ledger().head().sequence());
    LedgerEntry first = ledger().append(about(carla, Chains.BEGIN));
    ledger().append(Chains.step(5));
    LedgerEntry second = ledger().append(about(carla, Chains.BEGIN.plusSeconds(60)));

    assertThat(ledger().about(carla, Chains.KIND, Long.MAX_VALUE, 1)).containsExactly(second);
    assertThat(ledger().about(carla, Chains.KIND, second.sequence(), 9)).containsExactly(first);
    assertThat(ledger().about(carla, new EntryKind("test.other"), Long.MAX_VALUE, 9)).isEmpty();
    assertThat(ledger().countAbout(carla, Chains.KIND, Chains.BEGIN)).isEqualTo(2);
    assertThat(ledger().countAbout(carla, Chains.KIND, Chains.BEGIN.plusSeconds(1))).isEqualTo(1);
  }

  @Test
  void aSpanOfTimeIsHalfOpen() {
    EntryKind kind = new EntryKind("test.span");
    Instant from = Chains.BEGIN.plus(Duration.ofDays(ledger().head().sequence() + 1));
    LedgerEntry at = ledger().append(LedgerDraft.of(kind, from, 1).build());
    ledger().append(LedgerDraft.of(kind, from.plusSeconds(9), 1).build());

    assertThat(ledger().between(kind, from, from.plusSeconds(9))).containsExactly(at);
  }

  @Test
  void namesAndTextsAreErasedAndTheChainStillVerifies() {
    PersonKey ben = Chains.key("ben " + ledger().head().sequence());
    PersonKey jonas = Chains.key("jonas " + ledger().head().sequence());
    SaltedText text = SaltedText.of(ben, "Codex bill, FIN-88", new Random());
    ledger()
        .append(
            LedgerDraft.of(Chains.KIND, Chains.BEGIN, 1)
                .person(Fact.BY, jonas, "slack:T1/UJONAS")
                .person(Fact.ABOUT, ben, "slack:T1/UBEN")
                .text("sentence", text)
                .build());
    assertThat(ledger().nameOf(ben)).contains("slack:T1/UBEN");
    assertThat(ledger().text(text.hash())).contains("Codex bill, FIN-88");

    assertThat(ledger().forget(ben)).isEqualTo(2);
    assertThat(ledger().forget(jonas)).isZero();

    assertThat(ledger().nameOf(ben)).isEmpty();
    assertThat(ledger().text(text.hash())).isEmpty();
    assertThat(ledger().nameOf(jonas)).as("others rely on it").contains("slack:T1/UJONAS");
    assertThat(verify()).isEqualTo(new Verdict.Intact(ledger().head()));
  }

  @Test
  void twoProcessesWriteOneChainWithoutGaps() throws InterruptedException, ExecutionException {
    LedgerHead before = ledger().head();
    int each = 40;
    Ledger other = elsewhere();

    raceOf(
        () -> IntStream.range(0, each).forEach(step -> ledger().append(Chains.step(step))),
        () -> IntStream.range(0, each).forEach(step -> other.append(Chains.step(step))));

    assertThat(ledger().head().sequence()).isEqualTo(before.sequence() + 2L * each);
    assertThat(verify()).isEqualTo(new Verdict.Intact(elsewhere().head()));
  }

  @Test
  void aWalkPassesEveryEntryOnce() {
    while (ledger().head().sequence() < 1_100) {
      IntStream.range(0, 100).parallel().forEach(step -> ledger().append(Chains.step(step)));
    }
    List<Long> seen = new ArrayList<>();

    new LedgerWalk(ledger()).forEach(entry -> seen.add(entry.sequence()));

    assertThat(seen).hasSize((int) ledger().head().sequence()).isSorted().doesNotHaveDuplicates();
  }

  private Verdict verify() {
    return LedgerVerification.verify(new LedgerWalk(ledger()), ledger().head(), Optional.empty());
  }

  private static LedgerDraft about(PersonKey who, Instant at) {
    return LedgerDraft.of(Chains.KIND, at, 1)
        .person(Fact.BY, Chains.key("anna"))
        .person(Fact.ABOUT, who)
        .build();
  }

  private static void raceOf(Runnable... runners) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(runners.length);
    try {
      List<Callable<Object>> tasks = new ArrayList<>();
      for (Runnable runner : runners) {
        tasks.add(Executors.callable(runner));
      }
      for (Future<Object> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
  }
}
