package io.goodhart.edge.otlp;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.Histogram;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.Map;
import java.util.TreeMap;

/** Requests made by hand, for what no capture has. */
final class Samples {
  /** 22:30 on the day of the captures. */
  static final long TIME = 1_795_386_600_000_000_000L;

  private static final long MINUTE = 60_000_000_000L;

  private Samples() {}

  /** A call that Codex logs. */
  static Capture codexCall(String input, String cached, String output) {
    return logs(
        Map.of("service.name", "codex_exec"),
        Map.of(
            "event.name", "codex.sse_event",
            "event.kind", "response.completed",
            "input_token_count", input,
            "cached_token_count", cached,
            "output_token_count", output));
  }

  /** A record that Claude Code logs, with more attributes. */
  static Capture claude(String event, Map<String, String> more) {
    Map<String, String> attributes = new TreeMap<>(more);
    attributes.put("event.name", event);
    return logs(Map.of("service.name", "claude-code"), attributes);
  }

  /** One log record. */
  static Capture logs(Map<String, String> resource, Map<String, String> attributes) {
    return Capture.of(
        ExportLogsServiceRequest.newBuilder()
            .addResourceLogs(
                ResourceLogs.newBuilder()
                    .setResource(resource(resource))
                    .addScopeLogs(ScopeLogs.newBuilder().addLogRecords(log(attributes))))
            .build());
  }

  static LogRecord.Builder log(Map<String, String> attributes) {
    LogRecord.Builder log = LogRecord.newBuilder().setTimeUnixNano(TIME);
    attributes.forEach((name, value) -> log.addAttributes(attribute(name, value)));
    return log;
  }

  /** One point of a series of input tokens, so many minutes after it began. */
  static Capture tokens(
      String metric, AggregationTemporality temporality, double value, int minutes) {
    NumberDataPoint point =
        NumberDataPoint.newBuilder()
            .setStartTimeUnixNano(TIME)
            .setTimeUnixNano(TIME + minutes * MINUTE)
            .setAsDouble(value)
            .addAttributes(attribute("openclaw.token", "input"))
            .build();
    return metrics(
        Metric.newBuilder()
            .setName(metric)
            .setSum(Sum.newBuilder().setAggregationTemporality(temporality).addDataPoints(point))
            .build());
  }

  /** One point of a sum of Claude Code's, so many minutes after it began. */
  static Capture claudeSum(
      String metric, AggregationTemporality temporality, double value, int minutes) {
    NumberDataPoint point =
        NumberDataPoint.newBuilder()
            .setStartTimeUnixNano(TIME)
            .setTimeUnixNano(TIME + minutes * MINUTE)
            .setAsDouble(value)
            .addAttributes(attribute("user.email", "anna@example.dev"))
            .build();
    return metrics(
        "claude-code",
        Metric.newBuilder()
            .setName(metric)
            .setSum(Sum.newBuilder().setAggregationTemporality(temporality).addDataPoints(point))
            .build());
  }

  /** A histogram of the GenAI conventions, with one point so many minutes after it began. */
  static Capture genAi(
      String service, AggregationTemporality temporality, String type, double sum, int minutes) {
    HistogramDataPoint point =
        HistogramDataPoint.newBuilder()
            .setStartTimeUnixNano(TIME)
            .setTimeUnixNano(TIME + minutes * MINUTE)
            .setCount(2)
            .setSum(sum)
            .addAttributes(attribute("gen_ai.operation.name", "chat"))
            .addAttributes(attribute("gen_ai.system", "acme"))
            .addAttributes(attribute("gen_ai.token.type", type))
            .build();
    return metrics(
        service,
        Metric.newBuilder()
            .setName("gen_ai.client.token.usage")
            .setHistogram(
                Histogram.newBuilder().setAggregationTemporality(temporality).addDataPoints(point))
            .build());
  }

  /** A cumulative counter of the newer GenAI conventions. */
  static Capture genAiCounter(String service, String name, long total, int minutes) {
    NumberDataPoint point =
        NumberDataPoint.newBuilder()
            .setStartTimeUnixNano(TIME)
            .setTimeUnixNano(TIME + minutes * MINUTE)
            .setAsInt(total)
            .addAttributes(attribute("gen_ai.operation.name", "chat"))
            .addAttributes(attribute("gen_ai.token.modality", "text"))
            .build();
    return metrics(
        service,
        Metric.newBuilder()
            .setName(name)
            .setSum(
                Sum.newBuilder()
                    .setIsMonotonic(true)
                    .setAggregationTemporality(
                        AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE)
                    .addDataPoints(point))
            .build());
  }

  /** One span. */
  static Capture span(String service, int id, Map<String, String> attributes) {
    Span.Builder span =
        Span.newBuilder()
            .setTraceId(ByteString.copyFrom(new byte[16]))
            .setSpanId(ByteString.copyFrom(new byte[] {0, 0, 0, 0, 0, 0, 0, (byte) id}))
            .setName("chat acme-1")
            .setStartTimeUnixNano(TIME)
            .setEndTimeUnixNano(TIME + MINUTE);
    attributes.forEach((name, value) -> span.addAttributes(attribute(name, value)));
    return Capture.of(
        ExportTraceServiceRequest.newBuilder()
            .addResourceSpans(
                ResourceSpans.newBuilder()
                    .setResource(resource(Map.of("service.name", service)))
                    .addScopeSpans(ScopeSpans.newBuilder().addSpans(span)))
            .build());
  }

  static Capture metrics(Metric metric) {
    return metrics("openclaw-gateway", metric);
  }

  private static Capture metrics(String service, Metric metric) {
    String scope = service.startsWith("openclaw") ? "openclaw" : "";
    return Capture.of(
        ExportMetricsServiceRequest.newBuilder()
            .addResourceMetrics(
                ResourceMetrics.newBuilder()
                    .setResource(resource(Map.of("service.name", service)))
                    .addScopeMetrics(
                        ScopeMetrics.newBuilder()
                            .setScope(InstrumentationScope.newBuilder().setName(scope))
                            .addMetrics(metric)))
            .build());
  }

  static KeyValue attribute(String name, String value) {
    return KeyValue.newBuilder()
        .setKey(name)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }

  private static Resource resource(Map<String, String> attributes) {
    Resource.Builder resource = Resource.newBuilder();
    attributes.forEach((name, value) -> resource.addAttributes(attribute(name, value)));
    return resource.build();
  }
}
