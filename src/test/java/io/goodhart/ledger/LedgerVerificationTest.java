package io.goodhart.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.ledger.Verdict.Break;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerVerificationTest {
  private static final int LENGTH = 7;

  private final List<LedgerEntry> chain = new ArrayList<>(Chains.of(LENGTH));
  private final LedgerHead head = Chains.head(chain);

  static IntStream everyPlace() {
    return IntStream.rangeClosed(1, LENGTH);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100})
  void aWholeChainIsIntact(int length) {
    List<LedgerEntry> whole = Chains.of(length);

    assertThat(LedgerVerification.verify(whole, Chains.head(whole), Optional.empty()))
        .isEqualTo(new Verdict.Intact(Chains.head(whole)));
  }

  @Test
  void anEmptyLedgerIsIntact() {
    assertThat(
            LedgerVerification.verify(List.of(), LedgerHead.EMPTY, Optional.of(EntryHash.GENESIS)))
        .isEqualTo(new Verdict.Intact(LedgerHead.EMPTY));
  }

  @ParameterizedTest
  @MethodSource("everyPlace")
  void aChangeOfAnyPartIsFoundWhereItIs(int place) {
    LedgerEntry old = chain.get(place - 1);
    List<Fact> fewer = old.facts().subList(0, old.facts().size() - 1);
    List<Fact> turned = new ArrayList<>(old.facts());
    Collections.reverse(turned);

    for (LedgerEntry changed :
        List.of(
            entry(old, old.at().plusMillis(1), old.kind(), 1, old.facts()),
            entry(old, old.at(), new EntryKind("test.other"), 1, old.facts()),
            entry(old, old.at(), old.kind(), 2, old.facts()),
            entry(old, old.at(), old.kind(), 1, fewer),
            entry(old, old.at(), old.kind(), 1, turned))) {
      chain.set(place - 1, changed);

      assertThat(verify()).isEqualTo(new Verdict.Broken(place, Break.CHANGED));
    }
  }

  @ParameterizedTest
  @MethodSource("everyPlace")
  void aChangeWhoseHashWasMadeAnewIsFoundAtItsEdge(int place) {
    LedgerHead before = place == 1 ? LedgerHead.EMPTY : chain.get(place - 2).asHead();
    chain.set(place - 1, LedgerEntry.following(before, Chains.step(99)));

    assertThat(verify())
        .isEqualTo(
            place == LENGTH
                ? new Verdict.Broken(place, Break.EXCHANGED)
                : new Verdict.Broken(place + 1, Break.UNLINKED));
  }

  @ParameterizedTest
  @MethodSource("everyPlace")
  void aRemovalIsFoundWhereItWas(int place) {
    chain.remove(place - 1);

    assertThat(verify())
        .isEqualTo(new Verdict.Broken(place, place == LENGTH ? Break.CUT_OFF : Break.MISSING));
  }

  @Test
  void anotherOrderIsFound() {
    Collections.swap(chain, 2, 4);
    assertThat(verify()).isEqualTo(new Verdict.Broken(3, Break.MISSING));

    Collections.swap(chain, 2, 4);
    chain.add(3, chain.get(2));
    assertThat(verify()).isEqualTo(new Verdict.Broken(3, Break.OUT_OF_ORDER));
  }

  @Test
  void anEntryBehindTheHeadIsFound() {
    chain.add(LedgerEntry.following(head, Chains.step(LENGTH + 1)));

    assertThat(verify()).isEqualTo(new Verdict.Broken(LENGTH + 1, Break.ADDED));
  }

  @ParameterizedTest
  @MethodSource("everyPlace")
  void aCheckValueThatWasKeptProvesEverythingUpToIt(int place) {
    EntryHash kept = chain.get(place - 1).hash();

    assertThat(LedgerVerification.verify(chain, head, Optional.of(kept)))
        .isEqualTo(new Verdict.Intact(head));
  }

  @Test
  void aLedgerThatWasCutOffTogetherWithItsHeadLacksTheKeptCheckValue() {
    List<LedgerEntry> shorter = chain.subList(0, 4);

    assertThat(LedgerVerification.verify(shorter, Chains.head(shorter), Optional.of(head.hash())))
        .isEqualTo(new Verdict.Broken(4, Break.UNKNOWN_HEAD));
  }

  @Test
  void noTwoDraftsShareAnEncoding() {
    LedgerDraft one =
        LedgerDraft.of(Chains.KIND, Chains.BEGIN, 1).value("a", "bc").value("d", "").build();
    LedgerDraft other =
        LedgerDraft.of(Chains.KIND, Chains.BEGIN, 1).value("a", "b").value("cd", "").build();

    assertThat(LedgerEntry.following(LedgerHead.EMPTY, one).hash())
        .isNotEqualTo(LedgerEntry.following(LedgerHead.EMPTY, other).hash());
  }

  /** Computed by another program from the description of the encoding. */
  @Test
  void theEncodingStaysAsItIs() {
    assertThat(chain.get(0).hash().hex())
        .isEqualTo("df9dd610b5160e7caa33588a1206d624a595bcb25c472509909d9e50e0088c7f");
  }

  private Verdict verify() {
    return LedgerVerification.verify(chain, head, Optional.empty());
  }

  private static LedgerEntry entry(
      LedgerEntry old, Instant at, EntryKind kind, long version, List<Fact> facts) {
    return new LedgerEntry(old.sequence(), old.previous(), at, kind, version, facts, old.hash());
  }
}
