package io.goodhart.edge.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.ActivityEvent.Turn;
import io.goodhart.activity.Batch;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.Presence;
import io.goodhart.activity.Source;
import io.goodhart.activity.Subject;
import io.goodhart.activity.TokenSums;
import io.goodhart.activity.Trigger;
import io.goodhart.intake.Tally.Outcome;
import io.goodhart.roster.Alias;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportsTest {
  private final VendorHouse house = new VendorHouse();

  @AfterEach
  void tearDown() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource({
    "COPILOT, copilot.ndjson, 3, 2, 1, 0",
    "CLAUDE_CODE_ANALYTICS, claude-code-analytics.json, 4, 4, 0, 0",
    "OPENAI_USAGE, openai-usage.json, 2, 2, 0, 0",
    "CURSOR, cursor.json, 3, 3, 0, 0",
    "LITELLM, litellm.json, 3, 2, 1, 0",
    "OUTCOMES, outcomes.ndjson, 3, 2, 0, 1"
  })
  void theSameFileTwiceStoresNothingNew(
      UsageExport export, String file, long read, long added, long ignored, long malformed) {
    ImportReport first = house.bringSample(export, file);
    ImportReport second = house.bringSample(export, file);

    assertThat(first)
        .extracting("read", "added", "duplicate", "ignored", "malformed")
        .containsExactly(read, added, 0L, ignored, malformed);
    assertThat(second)
        .extracting("read", "added", "duplicate", "ignored", "malformed")
        .containsExactly(read, 0L, added, ignored, malformed);
    assertThat(house.door.received(Source.IMPORT)).isEqualTo(2 * read);
    assertThat(house.tally.count(Source.IMPORT, Outcome.STORED)).isEqualTo(added);
    assertThat(house.tally.count(Source.IMPORT, Outcome.DUPLICATE)).isEqualTo(added);
    assertThat(house.tally.count(Source.IMPORT, Outcome.IGNORED)).isEqualTo(2 * ignored);
    assertThat(house.tally.count(Source.IMPORT, Outcome.MALFORMED)).isEqualTo(2 * malformed);
  }

  @Test
  void aCopilotDayWithoutUseShowsThatSomebodyIsReportedOn() {
    house.bringSample(UsageExport.COPILOT, "copilot.ndjson");

    assertThat(house.store.batches())
        .flatExtracting(Batch::idle)
        .containsExactly(
            new Presence(
                Subject.of(new Alias(Alias.Kind.VENDOR, "copilot/cleo")), "copilot", noon()));
  }

  @Test
  void aCopilotDayIsAPersonsIfThatPersonAskedForSomething() {
    house.bringSample(UsageExport.COPILOT, "copilot.ndjson");

    assertThat(house.events())
        .extracting(
            event -> event.head().subject().code(),
            event -> event.head().trigger(),
            event -> event.head().id().at(),
            event -> ((Turn) event).outcomes())
        .containsExactlyInAnyOrder(
            tuple("vendor:copilot/ada-l", Trigger.HUMAN, noon(), 9),
            tuple("vendor:copilot/ben", Trigger.UNKNOWN, noon(), 4));
    assertThat(house.tokens("copilot")).isEqualTo(new TokenSums(9000, 700, 0, 0));
  }

  @Test
  void aClaudeCodeDayIsOneTurnAndACallForEachModel() {
    house.bringSample(UsageExport.CLAUDE_CODE_ANALYTICS, "claude-code-analytics.json");

    assertThat(house.events())
        .extracting(
            ActivityEvent::kind,
            event -> event.head().subject().code(),
            event -> event.head().trigger())
        .containsExactlyInAnyOrder(
            tuple(ActivityEvent.Kind.TURN, "email:ada@example.dev", Trigger.HUMAN),
            tuple(ActivityEvent.Kind.MODEL_CALL, "email:ada@example.dev", Trigger.HUMAN),
            tuple(ActivityEvent.Kind.MODEL_CALL, "email:ada@example.dev", Trigger.HUMAN),
            tuple(ActivityEvent.Kind.TURN, "vendor:anthropic/ci-key", Trigger.UNKNOWN));
    assertThat(house.tokens("claude-code-analytics"))
        .isEqualTo(new TokenSums(100_200, 35_030, 10_000, 5_000));
    assertThat(house.events())
        .filteredOn(event -> event instanceof Turn)
        .extracting(event -> ((Turn) event).outcomes())
        .containsExactlyInAnyOrder(12 + 2 + 45 + 12 + 8 + 3, 0);
  }

  @Test
  void cachedInputOfOpenAiIsCountedOnce() {
    house.bringSample(UsageExport.OPENAI_USAGE, "openai-usage.json");

    assertThat(house.tokens("openai-usage")).isEqualTo(new TokenSums(1_600, 420, 3_000, 500));
    assertThat(house.events())
        .extracting(
            event -> event.head().subject().code(),
            event -> event.head().trigger(),
            event -> event.head().id().at())
        .containsExactlyInAnyOrder(
            tuple("vendor:openai/user-abc", Trigger.UNKNOWN, noon()),
            tuple("none:no-identity", Trigger.UNKNOWN, noon()));
  }

  @Test
  void aHeadlessCursorRunIsAnAgents() {
    house.bringSample(UsageExport.CURSOR, "cursor.json");

    assertThat(house.events())
        .extracting(event -> event.head().subject().code(), event -> event.head().trigger())
        .containsExactly(
            tuple("email:ada@example.dev", Trigger.HUMAN),
            tuple("email:ada@example.dev", Trigger.AGENT),
            tuple("email:ben@example.dev", Trigger.UNKNOWN));
    assertThat(house.tokens("cursor")).isEqualTo(new TokenSums(126, 450, 11_964, 6_112));
  }

  @Test
  void aProxyDoesNotKnowWhoStartedAndKeepsNoText() {
    house.bringSample(UsageExport.LITELLM, "litellm.json");

    assertThat(house.events())
        .extracting(event -> event.head().subject().code(), event -> event.head().trigger())
        .containsExactly(
            tuple("email:ada@example.dev", Trigger.UNKNOWN),
            tuple("none:no-identity", Trigger.UNKNOWN));
    assertThat(house.tokens("litellm")).isEqualTo(new TokenSums(244, 61, 1_000, 0));
    assertThat(house.store.batches().toString()).doesNotContain("CANARY");
  }

  @Test
  void anOutcomeIsNeverDeliberate() {
    ImportReport report = house.bringSample(UsageExport.OUTCOMES, "outcomes.ndjson");

    assertThat(house.events()).hasSize(2).noneMatch(ActivityEvent::isDeliberate);
    assertThat(report.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.place()).isEqualTo("line 3"))
        .satisfies(
            problem -> assertThat(problem.reason()).startsWith("kind is one of accepted_edit"));
  }

  @Test
  void aRevertNamesTheOutcomeThatWasTakenBack() {
    house.bring(
        UsageExport.OUTCOMES,
        """
        {"ts":"2026-11-17T09:00:00Z","developer":"ada@example.dev","kind":"revert","id":"9","of":"4f2a"}
        """);

    assertThat(house.events())
        .singleElement()
        .satisfies(
            event ->
                assertThat(((ActivityEvent.Revert) event).of())
                    .isEqualTo(ActivityEvent.Outcome.key(OutcomeKind.COMMIT, "4f2a")));
  }

  @Test
  void figuresThatTheVendorCorrectsLaterAreKnownAlready() {
    house.bringSample(UsageExport.COPILOT, "copilot.ndjson");

    ImportReport later =
        house.bring(
            UsageExport.COPILOT,
            "{\"day\":\"2026-11-16\",\"user_login\":\"ada-l\",\"user_initiated_interaction_count\":13}");

    assertThat(later).extracting("added", "duplicate").containsExactly(0L, 1L);
  }

  @Test
  void aDayThatIsStillRunningIsLeftOut() {
    ImportReport report =
        house.bring(
            UsageExport.COPILOT,
            "{\"day\":\"2026-11-20\",\"user_login\":\"ada-l\",\"user_initiated_interaction_count\":1}");

    assertThat(report).extracting("added", "ignored").containsExactly(0L, 1L);
  }

  @Test
  void bucketsOfOtherWidthsAreRefused() {
    ImportReport report =
        house.bring(
            UsageExport.OPENAI_USAGE,
            "{\"data\":[{\"start_time\":1794787200,\"end_time\":1794790800,\"results\":["
                + "{\"model\":\"gpt-5\",\"input_tokens\":1,\"output_tokens\":1}]}]}");

    assertThat(report.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.reason()).contains("bucket_width=1d"));
  }

  private static Instant noon() {
    return Instant.parse("2026-11-16T12:00:00Z");
  }
}
