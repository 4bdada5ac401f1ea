package io.goodhart.edge.sql.approvals;

import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.goodhart.approvals.Answer;
import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.LedgerUnavailableException;
import io.goodhart.approvals.policy.Effect;
import io.goodhart.approvals.request.Code;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.State;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.DatabaseConfig;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gate says when its database or its ledger is not well. */
class FailsClosedTest {
  private final Database database;
  private final GateFixture at;
  private RequestId approved = new RequestId("apr_" + "x".repeat(24));

  FailsClosedTest(@TempDir Path folder) {
    database =
        Database.open(
            new DatabaseConfig(
                Optional.empty(), Optional.empty(), Optional.empty(), folder, ZoneOffset.UTC));
    at = new GateFixture(new JdbiApprovalStore(database), new JdbiPauseStore(database));
  }

  @BeforeEach
  void approve() {
    approved = at.ask(post("hello"));
    at.yes(approved, PRIYA);
    at.yes(approved, TOM);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void withoutADatabaseNothingRuns() {
    Answer waiting = at.gate.find(GateFixture.BOT, approved).orElseThrow();
    database.close();

    assertThat(at.gate.ask(post("more")).code()).isEqualTo(Code.DATABASE_UNAVAILABLE);
    Answer used =
        at.gate.redeem(GateFixture.BOT, approved, waiting.hash().orElseThrow()).orElseThrow();
    assertThat(used.mayRun()).isFalse();
    assertThat(used.code()).isEqualTo(Code.DATABASE_UNAVAILABLE);
  }

  @Test
  void whatCannotBeRecordedDoesNotRun() {
    breakLedger();

    assertThat(at.redeem(approved).code()).isEqualTo(Code.LEDGER_UNAVAILABLE);
    assertThat(at.request(approved).state()).isEqualTo(State.APPROVED);
    at.policy.set(Optional.of(GateFixture.policy(Effect.ALLOW, Optional.empty(), "b")));
    assertThat(at.gate.ask(post("more")).code()).isEqualTo(Code.LEDGER_UNAVAILABLE);
    assertThat(at.gate.ask(post("more")).mayRun()).isFalse();
  }

  @Test
  void aVoteThatCannotBeRecordedDoesNotCount() {
    RequestId waiting = at.ask(post("more"));
    breakLedger();

    assertThatThrownBy(() -> at.yes(waiting, PRIYA)).isInstanceOf(LedgerUnavailableException.class);
    assertThat(at.request(waiting).votes()).isEmpty();
  }

  private void breakLedger() {
    int unused =
        database.write(
            "Breaking the ledger",
            connection ->
                connection
                    .handle()
                    .execute(
                        "CREATE TRIGGER full_disk BEFORE INSERT ON ledger_entry"
                            + " BEGIN SELECT RAISE(ABORT, 'no'); END"));
  }
}
