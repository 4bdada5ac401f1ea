package io.goodhart.edge.sql.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.delivery.JdbiMarks;
import io.goodhart.edge.sql.ledger.JdbiLedger;
import io.goodhart.ledger.LedgerEntry;
import io.goodhart.ledger.Pseudonyms;
import io.goodhart.privacy.SwitchedKinds;
import io.goodhart.signals.family.PatternKind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SwitchedKindsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");

  private JdbiLedger ledger;
  private long before;

  @BeforeEach
  void open() {
    ledger = new JdbiLedger(DATABASE.get());
    before = ledger.head().sequence();
  }

  @Test
  void nothingIsWrittenWhileAllKindsAreOn() {
    record(Set.of());

    assertThat(written()).isEmpty();
  }

  @Test
  void aKindThatIsSwitchedOffIsWrittenDownOnce() {
    record(Set.of(PatternKind.ALL_HOURS));
    record(Set.of(PatternKind.ALL_HOURS));

    assertThat(written())
        .singleElement()
        .satisfies(entry -> assertThat(entry.kind().code()).isEqualTo("signals.switched"))
        .satisfies(entry -> assertThat(entry.value("allhours")).contains("off"));
  }

  @Test
  void soIsOneThatIsSwitchedOnAgain() {
    record(Set.of(PatternKind.ALL_HOURS, PatternKind.PADDING));
    record(Set.of(PatternKind.PADDING));

    LedgerEntry last = written().get(1);
    assertThat(last.value("allhours")).contains("on");
    assertThat(last.value("padding")).isEmpty();
  }

  private List<LedgerEntry> written() {
    return ledger.after(before, 10);
  }

  private void record(Set<PatternKind> off) {
    new SwitchedKinds(
            off,
            ledger,
            new Pseudonyms(new byte[] {7}).of("operator"),
            new JdbiMarks(DATABASE.get()),
            Clock.fixed(NOW, ZoneOffset.UTC))
        .record();
  }
}
