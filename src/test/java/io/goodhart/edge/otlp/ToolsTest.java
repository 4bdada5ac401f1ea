package io.goodhart.edge.otlp;

import static io.opentelemetry.proto.metrics.v1.AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE;
import static io.opentelemetry.proto.metrics.v1.AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA;
import static io.opentelemetry.proto.metrics.v1.AggregationTemporality.AGGREGATION_TEMPORALITY_UNSPECIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Source;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import io.goodhart.intake.Tally;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts of each tool, beyond what was captured. */
class ToolsTest {
  private static final Map<String, String> REQUEST =
      Map.of(
          "input_tokens", "234",
          "output_tokens", "56",
          "cache_read_tokens", "1000",
          "cache_creation_tokens", "12",
          "model", "claude-x",
          "request_id", "req_1");

  private final TelemetryServer server = new TelemetryServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"api_request", "claude_code.api_request"})
  void claudeCodeCountsARequestInDisjointBuckets(String event) {
    server.post(Samples.claude(event, REQUEST));

    assertThat(server.onlyEvent().tokens()).isEqualTo(new TokenUsage(234, 56, 1000, 12));
    assertThat(server.onlyEvent().head().tool()).isEqualTo("claude-code");
  }

  @Test
  void claudeCodeKnowsARequestByItsId() {
    server.post(Samples.claude("api_request", REQUEST));
    server.post(
        Samples.claude("api_request", REQUEST)
            .changed(
                Rewriting.each(
                    LogRecord.class,
                    log -> log.toBuilder().setObservedTimeUnixNano(Samples.TIME).build())));

    assertThat(server.store.events()).hasSize(1);
  }

  @Test
  void claudeCodesPromptIsAPersons() {
    server.post(Samples.claude("user_prompt", Map.of("prompt", "fix the build please")));

    ActivityEvent prompt = server.onlyEvent();
    assertThat(prompt.isDeliberate()).isTrue();
    assertThat(prompt.head().trigger()).isEqualTo(Trigger.HUMAN);
    assertThat(prompt.fingerprint()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<REDACTED>", "[REDACTED]", "redacted"})
  void aRedactedPromptHasNoFingerprint(String prompt) {
    server.post(Samples.claude("user_prompt", Map.of("prompt", prompt)));

    assertThat(server.onlyEvent().fingerprint()).isEmpty();
  }

  @Test
  void aBareEventNameOfAnotherProgramIsIgnored() {
    server.post(Samples.logs(Map.of("service.name", "shop"), Map.of("event.name", "api_request")));

    assertThat(server.tally.count(Source.OTLP, Tally.Outcome.IGNORED)).isEqualTo(1);
  }

  @Test
  void recordsThatDifferInTheirSequenceAloneAreTwo() {
    server.post(Samples.claude("user_prompt", Map.of("event.sequence", "1")));
    server.post(Samples.claude("user_prompt", Map.of("event.sequence", "2")));

    assertThat(server.store.events()).hasSize(2);
  }

  @Test
  void theOrderOfAttributesIsNoDifference() {
    LogRecord.Builder log = Samples.log(Map.of());
    log.addAttributes(Samples.attribute("event.name", "codex.user_prompt"));
    log.addAttributes(Samples.attribute("a", "1"));
    LogRecord.Builder reversed = Samples.log(Map.of());
    reversed.addAttributes(Samples.attribute("a", "1"));
    reversed.addAttributes(Samples.attribute("event.name", "codex.user_prompt"));
    Capture empty = Samples.logs(Map.of(), Map.of());

    server.post(empty.changed(Rewriting.each(LogRecord.class, any -> log.build())));
    server.post(empty.changed(Rewriting.each(LogRecord.class, any -> reversed.build())));

    assertThat(server.store.events()).hasSize(1);
  }

  @Test
  void theTimeMayBeInAnAttribute() {
    Capture prompt =
        Samples.logs(
            Map.of(),
            Map.of("event.name", "codex.user_prompt", "event.timestamp", "2026-11-22T21:00:00.5Z"));
    server.post(
        prompt.changed(
            Rewriting.each(LogRecord.class, log -> log.toBuilder().setTimeUnixNano(0).build())));

    assertThat(server.onlyEvent().head().id().at()).isEqualTo("2026-11-22T21:00:00.500Z");
  }

  @Test
  void countsMayBeNumbersOrText() {
    Capture text = Samples.codexCall("1234", "1000", "56");
    server.post(
        text.changed(
            Rewriting.each(
                AnyValue.class,
                value ->
                    value.getStringValue().equals("1234")
                        ? AnyValue.newBuilder().setIntValue(1234).build()
                        : value)));

    assertThat(server.onlyEvent().tokens()).isEqualTo(new TokenUsage(234, 56, 1000, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"openclaw.tokens", "acme.tokens", "acme.bots.tokens"})
  void theMetricOfOpenClawMayBeRenamed(String metric) {
    server.post(Samples.tokens(metric, AGGREGATION_TEMPORALITY_CUMULATIVE, 100, 1));
    server.post(Samples.tokens(metric, AGGREGATION_TEMPORALITY_CUMULATIVE, 150, 2));

    assertThat(server.use("openclaw").tokens().input()).isEqualTo(150);
  }

  @Test
  void aDeltaCountsOnceAndWhole() {
    server.post(Samples.tokens("openclaw.tokens", AGGREGATION_TEMPORALITY_DELTA, 100, 1));
    server.post(Samples.tokens("openclaw.tokens", AGGREGATION_TEMPORALITY_DELTA, 100, 1));
    server.post(Samples.tokens("openclaw.tokens", AGGREGATION_TEMPORALITY_DELTA, 50, 2));

    assertThat(server.use("openclaw").tokens().input()).isEqualTo(150);
    assertThat(server.store.events()).hasSize(2);
  }

  @Test
  void aSumThatDoesNotSayWhatItCoversIsMalformed() {
    server.post(Samples.tokens("openclaw.tokens", AGGREGATION_TEMPORALITY_UNSPECIFIED, 100, 1));

    assertThat(server.tally.count(Source.OTLP, Tally.Outcome.MALFORMED)).isEqualTo(1);
  }

  @Test
  void aPointWithoutARecordedValueIsIgnored() {
    server.post(
        Samples.tokens("openclaw.tokens", AGGREGATION_TEMPORALITY_DELTA, 100, 1)
            .changed(
                Rewriting.each(
                    NumberDataPoint.class, point -> point.toBuilder().setFlags(1).build())));

    assertThat(server.tally.count(Source.OTLP, Tally.Outcome.IGNORED)).isEqualTo(1);
  }
}
