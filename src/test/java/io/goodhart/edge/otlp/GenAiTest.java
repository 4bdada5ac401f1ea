package io.goodhart.edge.otlp;

import static io.opentelemetry.proto.metrics.v1.AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE;
import static io.opentelemetry.proto.metrics.v1.AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.Source;
import io.goodhart.activity.TokenSums;
import io.goodhart.activity.TokenUsage;
import io.goodhart.edge.otlp.tool.GenAiRecords;
import io.goodhart.intake.IntakeConfig;
import io.goodhart.intake.Tally;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that follow the GenAI conventions are counted by one kind of record. */
class GenAiTest {
  private static final Map<String, String> USAGE =
      Map.of(
          "gen_ai.operation.name", "chat",
          "gen_ai.usage.input_tokens", "1234",
          "gen_ai.usage.output_tokens", "56",
          "gen_ai.usage.cache_read.input_tokens", "1000",
          "gen_ai.usage.cache_creation.input_tokens", "34");

  private final TelemetryServer metrics = new TelemetryServer();
  private final TelemetryServer spans = new TelemetryServer(spans(), IntakeConfig.DEFAULT);

  @AfterEach
  void stop() {
    metrics.close();
    spans.close();
  }

  private static OtlpConfig spans() {
    OtlpConfig config = OtlpConfig.DEFAULT;
    return new OtlpConfig(
        config.maxBodyBytes(),
        config.maxBufferedBytes(),
        config.maxRecords(),
        config.patience(),
        config.retryAfter(),
        GenAiRecords.SPANS);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aDeltaHistogramCountsTheSumOfEachPointOnce(boolean json) {
    for (int minute : new int[] {1, 2, 2}) {
      Capture input = Samples.genAi("shop", AGGREGATION_TEMPORALITY_DELTA, "input", 100, minute);
      metrics.post(json ? input.inTheOtherEncoding() : input);
    }
    metrics.post(Samples.genAi("shop", AGGREGATION_TEMPORALITY_DELTA, "output", 7, 1));

    assertThat(metrics.use("gen-ai").tokens().input()).isEqualTo(200);
    assertThat(metrics.use("gen-ai").tokens().output()).isEqualTo(7);
  }

  @Test
  void aCumulativeHistogramCountsItsGrowth() {
    metrics.post(Samples.genAi("shop", AGGREGATION_TEMPORALITY_CUMULATIVE, "input", 100, 1));
    metrics.post(
        Samples.genAi("shop", AGGREGATION_TEMPORALITY_CUMULATIVE, "input", 150, 2)
            .inTheOtherEncoding());

    assertThat(metrics.use("gen-ai").tokens().input()).isEqualTo(150);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gemini-cli", "codex_exec", "claude-code", "claude-code-desktop", "openclaw"})
  void aToolWithRecordsOfItsOwnIsNotCountedTwice(String service) {
    metrics.post(Samples.genAi(service, AGGREGATION_TEMPORALITY_DELTA, "input", 100, 1));
    spans.post(Samples.span(service, 1, USAGE));

    assertThat(metrics.store.events()).isEmpty();
    assertThat(spans.store.events()).isEmpty();
    assertThat(metrics.countsAddUp()).isTrue();
    assertThat(spans.countsAddUp()).isTrue();
  }

  @Test
  void spansAreIgnoredUnlessTheyAreWhatCounts() {
    metrics.post(Samples.span("shop", 1, USAGE));

    assertThat(metrics.store.events()).isEmpty();
    assertThat(metrics.tally.count(Source.OTLP, Tally.Outcome.IGNORED)).isEqualTo(1);
  }

  @Test
  void histogramsAreIgnoredIfSpansCount() {
    spans.post(Samples.genAi("shop", AGGREGATION_TEMPORALITY_DELTA, "input", 100, 1));

    assertThat(spans.store.events()).isEmpty();
    assertThat(spans.tally.count(Source.OTLP, Tally.Outcome.IGNORED)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSpanCountsInDisjointBucketsAndOnce(boolean json) {
    Capture span = Samples.span("shop", 1, USAGE);
    spans.post(span);
    spans.post(json ? span.inTheOtherEncoding() : span);

    assertThat(spans.onlyEvent().tokens()).isEqualTo(new TokenUsage(200, 56, 1000, 34));
    assertThat(spans.onlyEvent().head().tool()).isEqualTo("gen-ai");
  }

  @Test
  void twoSpansAreTwoCalls() {
    spans.post(Samples.span("shop", 1, USAGE));
    spans.post(Samples.span("shop", 2, USAGE));

    assertThat(spans.store.events()).hasSize(2);
  }

  @Test
  void olderNamesOfTheCountsAreKnown() {
    spans.post(
        Samples.span(
            "shop",
            1,
            Map.of("gen_ai.usage.prompt_tokens", "12", "gen_ai.usage.completion_tokens", "3")));

    assertThat(spans.onlyEvent().tokens()).isEqualTo(new TokenUsage(12, 3, 0, 0));
  }

  @Test
  void namesFromBeforeTheConventionsAreKnown() {
    spans.post(
        Samples.span(
            "shop",
            1,
            Map.of(
                "llm.usage.prompt_tokens", "12",
                "llm.usage.completion_tokens", "3",
                "llm.usage.total_tokens", "15",
                "gen_ai.usage.cache_read_input_tokens", "4",
                "gen_ai.usage.cache_creation_input_tokens", "1",
                "llm.response.model", "acme-1")));

    assertThat(spans.onlyEvent().tokens()).isEqualTo(new TokenUsage(7, 3, 4, 1));
    assertThat(spans.onlyEvent().model()).contains("acme-1");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void newerCountersCountOnceAndTheirPartsDoNot(boolean json) {
    for (int minute : new int[] {1, 2, 2}) {
      for (String counted :
          List.of(
              "input_tokens",
              "output_tokens",
              "cache_read.input_tokens",
              "cache_write.input_tokens",
              "reasoning.output_tokens")) {
        Capture counter =
            Samples.genAiCounter(
                "shop", "gen_ai.client.inference.usage." + counted, 100L * minute, minute);
        metrics.post(json ? counter.inTheOtherEncoding() : counter);
      }
    }

    assertThat(metrics.use("gen-ai").tokens()).isEqualTo(new TokenSums(200, 200, 0, 0));
    assertThat(metrics.countsAddUp()).isTrue();
  }

  @Test
  void countersOfAToolWithRecordsOfItsOwnAreNotCountedTwice() {
    metrics.post(
        Samples.genAiCounter("openclaw", "gen_ai.client.inference.usage.input_tokens", 100, 1));

    assertThat(metrics.store.events()).isEmpty();
    assertThat(metrics.countsAddUp()).isTrue();
  }

  @Test
  void aSpanAroundAWholeAgentRepeatsWhatItsCallsSay() {
    spans.post(
        Samples.span(
            "shop",
            1,
            Map.of("gen_ai.operation.name", "invoke_agent", "gen_ai.usage.input_tokens", "9")));

    assertThat(spans.store.events()).isEmpty();
    assertThat(spans.countsAddUp()).isTrue();
  }

  @Test
  void aSpanWhoseCacheIsLargerThanItsInputIsMalformed() {
    spans.post(
        Samples.span(
            "shop",
            1,
            Map.of("gen_ai.usage.input_tokens", "5", "gen_ai.usage.cache_read.input_tokens", "6")));

    assertThat(spans.tally.count(Source.OTLP, Tally.Outcome.MALFORMED)).isEqualTo(1);
  }

  @Test
  void aHistogramWithoutASumIsMalformed() {
    metrics.post(
        Samples.genAi("shop", AGGREGATION_TEMPORALITY_DELTA, "input", 100, 1)
            .changed(
                Rewriting.each(
                    HistogramDataPoint.class, point -> point.toBuilder().clearSum().build())));

    assertThat(metrics.tally.count(Source.OTLP, Tally.Outcome.MALFORMED)).isEqualTo(1);
  }
}
