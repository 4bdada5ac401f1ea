package io.goodhart.edge.otlp;

import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.resource.v1.Resource;
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

  static Capture metrics(Metric metric) {
    return Capture.of(
        ExportMetricsServiceRequest.newBuilder()
            .addResourceMetrics(
                ResourceMetrics.newBuilder()
                    .setResource(resource(Map.of("service.name", "openclaw-gateway")))
                    .addScopeMetrics(
                        ScopeMetrics.newBuilder()
                            .setScope(InstrumentationScope.newBuilder().setName("openclaw"))
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
