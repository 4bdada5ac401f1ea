package io.goodhart.edge.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.activity.TokenSums;
import io.goodhart.edge.otlp.tool.GenAiRecords;
import io.goodhart.intake.IntakeConfig;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What OpenTelemetry's own SDK for Java exports is taken without an error and counted once. */
class JavaSdkTest {
  private static final String BEARER = "Bearer " + TelemetryServer.COLLECTOR;
  private static final AttributeKey<String> TOKEN_TYPE =
      AttributeKey.stringKey("gen_ai.token.type");

  private final Clock clock = new TickingClock();
  private final TelemetryServer metrics = new TelemetryServer();
  private final TelemetryServer spans = new TelemetryServer(spans(), IntakeConfig.DEFAULT);

  @AfterEach
  void stop() {
    metrics.close();
    spans.close();
  }

  static Stream<Named<AggregationTemporalitySelector>> temporalities() {
    return Stream.of(
        Named.of("delta", AggregationTemporalitySelector.deltaPreferred()),
        Named.of("cumulative", AggregationTemporalitySelector.alwaysCumulative()));
  }

  @ParameterizedTest
  @MethodSource("temporalities")
  void aHistogramOfTokensCountsWhatWasRecorded(AggregationTemporalitySelector temporality) {
    OtlpHttpMetricExporter exporter =
        OtlpHttpMetricExporter.builder()
            .setEndpoint(endpoint(metrics, "/v1/metrics"))
            .addHeader("Authorization", BEARER)
            .setCompression("gzip")
            .setAggregationTemporalitySelector(temporality)
            .build();
    SdkMeterProvider provider =
        SdkMeterProvider.builder()
            .setClock(clock)
            .setResource(Resource.create(Attributes.builder().put("service.name", "shop").build()))
            .registerMetricReader(
                PeriodicMetricReader.builder(exporter).setInterval(Duration.ofHours(1)).build())
            .build();
    LongHistogram tokens =
        provider
            .get("shop")
            .histogramBuilder("gen_ai.client.token.usage")
            .ofLongs()
            .setUnit("{token}")
            .build();

    for (int call = 1; call <= 3; call++) {
      tokens.record(1000 + call, Attributes.of(TOKEN_TYPE, "input"));
      tokens.record(50 + call, Attributes.of(TOKEN_TYPE, "output"));
      // The reader says that it is done a moment before it can be asked again.
      await().until(() -> join(provider.forceFlush()));
    }
    join(provider.shutdown());

    assertThat(metrics.use("gen-ai").tokens()).isEqualTo(new TokenSums(3006, 156, 0, 0));
    assertThat(metrics.countsAddUp()).isTrue();
  }

  @Test
  void aSpanOfACallCountsItsTokens() {
    OtlpHttpSpanExporter exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(endpoint(spans, "/v1/traces"))
            .addHeader("Authorization", BEARER)
            .setCompression("gzip")
            .build();
    SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .setClock(clock)
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
            .build();

    for (int call = 0; call < 5; call++) {
      Span span = provider.get("shop").spanBuilder("chat acme-1").startSpan();
      span.setAttribute("gen_ai.operation.name", "chat");
      span.setAttribute("gen_ai.usage.input_tokens", 1234);
      span.setAttribute("gen_ai.usage.output_tokens", 56);
      span.setAttribute("gen_ai.usage.cache_read.input_tokens", 1000);
      span.addEvent("first token");
      span.end();
    }
    assertSuccess(provider.forceFlush());
    assertSuccess(provider.shutdown());

    assertThat(spans.use("gen-ai").tokens()).isEqualTo(new TokenSums(1170, 280, 5000, 0));
    assertThat(spans.countsAddUp()).isTrue();
  }

  @Test
  void aLogRecordOfAToolCounts() {
    OtlpHttpLogRecordExporter exporter =
        OtlpHttpLogRecordExporter.builder()
            .setEndpoint(endpoint(metrics, "/v1/logs"))
            .addHeader("Authorization", BEARER)
            .setCompression("gzip")
            .build();
    SdkLoggerProvider provider =
        SdkLoggerProvider.builder()
            .setClock(clock)
            .setResource(
                Resource.create(Attributes.builder().put("service.name", "claude-code").build()))
            .addLogRecordProcessor(SimpleLogRecordProcessor.create(exporter))
            .build();
    Logger logger = provider.get("com.anthropic.claude_code.events");

    for (int call = 0; call < 4; call++) {
      logger
          .logRecordBuilder()
          .setBody("claude_code.api_request")
          .setAttribute(AttributeKey.stringKey("event.name"), "api_request")
          .setAttribute(AttributeKey.longKey("input_tokens"), 234L)
          .setAttribute(AttributeKey.stringKey("output_tokens"), "56")
          .emit();
    }
    assertSuccess(provider.forceFlush());
    assertSuccess(provider.shutdown());

    assertThat(metrics.use("claude-code").tokens()).isEqualTo(new TokenSums(936, 224, 0, 0));
    assertThat(metrics.countsAddUp()).isTrue();
  }

  private static void assertSuccess(CompletableResultCode result) {
    assertThat(join(result)).isTrue();
  }

  private static boolean join(CompletableResultCode result) {
    return result.join(10, TimeUnit.SECONDS).isSuccess();
  }

  private static String endpoint(TelemetryServer server, String path) {
    return "http://127.0.0.1:" + server.port() + path;
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

  /** A millisecond passes whenever it is looked at. */
  private static final class TickingClock implements Clock {
    private final AtomicLong nanos =
        new AtomicLong(TimeUnit.SECONDS.toNanos(TelemetryServer.NOW.getEpochSecond()));

    @Override
    public long now() {
      return nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
    }

    @Override
    public long nanoTime() {
      return nanos.get();
    }
  }
}
