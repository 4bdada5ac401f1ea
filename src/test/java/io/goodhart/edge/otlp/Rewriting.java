package io.goodhart.edge.otlp;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes to requests, made on the generated classes. */
final class Rewriting {
  private Rewriting() {}

  /** Changes every message of a type, wherever it is, from the inside out. */
  static <T extends Message> UnaryOperator<Message> each(Class<T> type, UnaryOperator<T> change) {
    return message -> {
      Message.Builder builder = message.toBuilder();
      for (Map.Entry<FieldDescriptor, Object> field : message.getAllFields().entrySet()) {
        if (field.getKey().getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
          continue;
        }
        if (field.getKey().isRepeated()) {
          List<Object> elements = new ArrayList<>();
          for (Object element : (List<?>) field.getValue()) {
            elements.add(each(type, change).apply((Message) element));
          }
          builder.setField(field.getKey(), elements);
        } else {
          builder.setField(field.getKey(), each(type, change).apply((Message) field.getValue()));
        }
      }
      Message built = builder.build();
      return type.isInstance(built) ? change.apply(type.cast(built)) : built;
    };
  }

  /** Gives every attribute of a name another value. */
  static UnaryOperator<Message> attribute(String name, String value) {
    return each(
        KeyValue.class,
        pair ->
            pair.getKey().equals(name)
                ? pair.toBuilder().setValue(AnyValue.newBuilder().setStringValue(value)).build()
                : pair);
  }

  /** Moves every time that is given. */
  static UnaryOperator<Message> later(long nanos) {
    UnaryOperator<Message> logs =
        each(
            LogRecord.class,
            log ->
                log.toBuilder()
                    .setTimeUnixNano(moved(log.getTimeUnixNano(), nanos))
                    .setObservedTimeUnixNano(moved(log.getObservedTimeUnixNano(), nanos))
                    .build());
    UnaryOperator<Message> points =
        each(
            NumberDataPoint.class,
            point ->
                point.toBuilder()
                    .setStartTimeUnixNano(moved(point.getStartTimeUnixNano(), nanos))
                    .setTimeUnixNano(moved(point.getTimeUnixNano(), nanos))
                    .build());
    return message -> points.apply(logs.apply(message));
  }

  private static long moved(long time, long nanos) {
    return time == 0 ? 0 : time + nanos;
  }

  /** The same records, each in a request of its own; of metrics those that are sums. */
  static List<Capture> oneByOne(Capture capture) {
    Message message = capture.message();
    List<Capture> single = new ArrayList<>();
    if (message instanceof ExportLogsServiceRequest logs) {
      for (ResourceLogs resource : logs.getResourceLogsList()) {
        for (ScopeLogs scope : resource.getScopeLogsList()) {
          for (LogRecord log : scope.getLogRecordsList()) {
            single.add(Capture.of(alone(resource, scope, log)));
          }
        }
      }
    } else if (message instanceof ExportMetricsServiceRequest metrics) {
      for (ResourceMetrics resource : metrics.getResourceMetricsList()) {
        for (ScopeMetrics scope : resource.getScopeMetricsList()) {
          for (Metric metric : scope.getMetricsList()) {
            for (NumberDataPoint point : metric.getSum().getDataPointsList()) {
              single.add(Capture.of(alone(resource, scope, metric, point)));
            }
          }
        }
      }
    }
    return single;
  }

  private static Message alone(ResourceLogs resource, ScopeLogs scope, LogRecord log) {
    return ExportLogsServiceRequest.newBuilder()
        .addResourceLogs(
            resource.toBuilder()
                .clearScopeLogs()
                .addScopeLogs(scope.toBuilder().clearLogRecords().addLogRecords(log)))
        .build();
  }

  private static Message alone(
      ResourceMetrics resource, ScopeMetrics scope, Metric metric, NumberDataPoint point) {
    Metric only =
        metric.toBuilder()
            .setSum(metric.getSum().toBuilder().clearDataPoints().addDataPoints(point))
            .build();
    return ExportMetricsServiceRequest.newBuilder()
        .addResourceMetrics(
            resource.toBuilder()
                .clearScopeMetrics()
                .addScopeMetrics(scope.toBuilder().clearMetrics().addMetrics(only)))
        .build();
  }
}
