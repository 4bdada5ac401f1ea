package io.goodhart.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.goodhart.ledger.EntryKind;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.roster.Alias;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of delegates does. */
public abstract class DelegateStoreContract {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Alias PRIYA = Alias.slackUser("T1", "U0PRIYA");
  private static final Alias TOM = Alias.slackUser("T1", "U0TOM");
  private static final Alias JONAS = Alias.slackUser("T1", "U0JONAS");

  protected abstract DelegateStore store();

  /** How many entries the ledger has. */
  protected abstract long entries();

  @Test
  void oneDelegateAtATimeIsKeptWithAnEntryForEachChange() {
    long before = entries();
    Delegation first = new Delegation(PRIYA, TOM, MONDAY, MONDAY.plusDays(2));
    Delegation second = new Delegation(PRIYA, JONAS, MONDAY, MONDAY);

    store().change(PRIYA, Optional.of(first), entry());
    assertThat(store().of(PRIYA)).contains(first);
    assertThat(store().to(TOM)).containsExactly(first);
    store().change(PRIYA, Optional.of(second), entry());
    assertThat(store().of(PRIYA)).contains(second);
    assertThat(store().to(TOM)).isEmpty();
    store().change(PRIYA, Optional.empty(), entry());

    assertThat(store().of(PRIYA)).isEmpty();
    assertThat(store().to(JONAS)).isEmpty();
    assertThat(entries()).isEqualTo(before + 3);
  }

  @Test
  void aDelegateHoldsFromTheFirstToTheLastDay() {
    Delegation delegation = new Delegation(PRIYA, TOM, MONDAY, MONDAY.plusDays(2));

    assertThat(delegation.holdsOn(MONDAY.minusDays(1))).isFalse();
    assertThat(delegation.holdsOn(MONDAY)).isTrue();
    assertThat(delegation.holdsOn(MONDAY.plusDays(2))).isTrue();
    assertThat(delegation.holdsOn(MONDAY.plusDays(3))).isFalse();
  }

  @Test
  void nobodyStandsInForThemselvesForNoDaysOrForEver() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Delegation(PRIYA, PRIYA, MONDAY, MONDAY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Delegation(PRIYA, TOM, MONDAY, MONDAY.minusDays(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Delegation(PRIYA, TOM, MONDAY, MONDAY.plusDays(61)));
  }

  private static LedgerDraft entry() {
    return LedgerDraft.of(
            new EntryKind("approval.delegate-named"), Instant.parse("2026-11-18T10:00:00Z"), 1)
        .build();
  }
}
