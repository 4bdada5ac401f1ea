package io.goodhart.edge.sql.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.stuck.Repetition;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.activity.JdbiSessionUsage;
import io.goodhart.edge.sql.activity.JdbiSpanUsage;
import io.goodhart.roster.MemberId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the journey does on SQLite holds on PostgreSQL as well. */
class PostgresRepeatedActionsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
  private static final String ASKED =
      """
      INSERT INTO approval_request (
        id, agent, owner, session, tool, kind, target, environment, arguments_hash, hash, words,
        policy, rule, rule_name, asked_at_ms, expires_at_ms, state, code, version)
      VALUES (?, 'owl', 'slack:T1/U1', 's', 'Read', 'file', ?, '', 'a', 'h', '', 'p', 0, '', ?, ?,
        4, 'observed', 0)
      """;

  @Test
  void whatIsAskedForAgainAndAgainIsFoundUnlessSomethingElseIsDone() {
    for (int i = 0; i < 10; i++) {
      asked("r" + i, "one", NOW.plusSeconds(i));
    }

    assertThat(new JdbiRepeatedActions(DATABASE.get()).since(NOW, 10))
        .containsExactly(new Repetition(new AgentId("owl"), "s", 10, NOW, NOW.plusSeconds(9)));
    assertThat(new JdbiRepeatedActions(DATABASE.get()).since(NOW, 11)).isEmpty();
    assertThat(new JdbiSpending(DATABASE.get()).sessions(new AgentId("owl"), NOW))
        .containsExactly("s");
    assertThat(new JdbiSpending(DATABASE.get()).sessions(new AgentId("owl"), NOW.plusSeconds(10)))
        .isEmpty();

    asked("other", "two", NOW.plusSeconds(5));
    assertThat(new JdbiRepeatedActions(DATABASE.get()).since(NOW, 10)).isEmpty();
  }

  @Test
  void whoUsedNothingHasNoUsage() {
    assertThat(new JdbiSpanUsage(DATABASE.get()).between(new MemberId(1), NOW, NOW.plusSeconds(9)))
        .isEmpty();
    assertThat(new JdbiSessionUsage(DATABASE.get()).since(new MemberId(1), NOW)).isEmpty();
  }

  private static void asked(String id, String target, Instant at) {
    int unused =
        DATABASE
            .get()
            .write(
                "Planting a request",
                connection ->
                    connection
                        .handle()
                        .execute(ASKED, id, target, at.toEpochMilli(), at.toEpochMilli()));
  }
}
