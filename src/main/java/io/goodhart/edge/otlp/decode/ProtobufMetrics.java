package io.goodhart.edge.otlp.decode;

import static io.goodhart.edge.otlp.decode.ProtobufCursor.LENGTH;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.NUMBER;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.VARINT;

import io.goodhart.edge.otlp.decode.Sum.Temporality;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an {@code ExportMetricsServiceRequest}; of gauges, and of histograms that nothing is done
 * with, it counts the points.
 */
final class ProtobufMetrics {
  private static final int RESOURCE_METRICS = 1 << NUMBER | LENGTH;
  private static final int RESOURCE = 1 << NUMBER | LENGTH;
  private static final int SCOPE_METRICS = 2 << NUMBER | LENGTH;
  private static final int SCOPE = 1 << NUMBER | LENGTH;
  private static final int METRIC = 2 << NUMBER | LENGTH;
  private static final int NAME = 1 << NUMBER | LENGTH;
  private static final int GAUGE = 5 << NUMBER | LENGTH;
  private static final int SUM = 7 << NUMBER | LENGTH;
  private static final int HISTOGRAM = 9 << NUMBER | LENGTH;
  private static final int EXPONENTIAL_HISTOGRAM = 10 << NUMBER | LENGTH;
  private static final int SUMMARY = 11 << NUMBER | LENGTH;
  private static final int POINT = 1 << NUMBER | LENGTH;
  private static final int TEMPORALITY = 2 << NUMBER | VARINT;

  private final ProtobufCursor in;
  private final ProtobufAttributes attributes;
  private final RecordSink sink;

  ProtobufMetrics(ProtobufCursor in, Reduction reduction, RecordSink sink) {
    this.in = in;
    this.attributes = new ProtobufAttributes(in, reduction);
    this.sink = sink;
  }

  void read() throws IOException {
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == RESOURCE_METRICS) {
        in.message(this::resourceMetrics);
      } else {
        in.skip(tag);
      }
    }
  }

  private Attributes resourceMetrics() throws IOException {
    Attributes resource = Attributes.NONE;
    List<Scope<Metric>> scopes = new ArrayList<>();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case RESOURCE -> resource = in.message(attributes::resource);
        case SCOPE_METRICS -> scopes.add(in.message(this::scopeMetrics));
        default -> in.skip(tag);
      }
    }
    for (Scope<Metric> scope : scopes) {
      Origin origin = new Origin(resource, scope.name());
      scope.items().forEach(metric -> metric.handTo(sink, origin));
    }
    return resource;
  }

  private Scope<Metric> scopeMetrics() throws IOException {
    String scope = "";
    List<Metric> metrics = new ArrayList<>();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case SCOPE -> scope = in.message(attributes::scope);
        case METRIC -> metrics.add(in.message(this::metric));
        default -> in.skip(tag);
      }
    }
    return new Scope<>(scope, metrics);
  }

  private Metric metric() throws IOException {
    String name = "";
    Metric metric = Metric.NONE;
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case NAME -> name = in.text();
        case SUM -> metric = new Metric(in.message(() -> series(this::point)), false);
        case HISTOGRAM, EXPONENTIAL_HISTOGRAM -> {
          // A name that comes after its points is not known yet.
          if (name.isEmpty() || sink.usesHistogram(name)) {
            boolean plain = tag == HISTOGRAM;
            metric = new Metric(in.message(() -> series(() -> histogramPoint(plain))), true);
          } else {
            in.message(this::unusedPoints);
          }
        }
        case GAUGE, SUMMARY -> in.message(this::unusedPoints);
        default -> in.skip(tag);
      }
    }
    return metric.named(name);
  }

  private Sum series(ProtobufCursor.Body<NumberPoint> point) throws IOException {
    Temporality temporality = Temporality.UNSPECIFIED;
    List<NumberPoint> points = new ArrayList<>();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case POINT -> {
          sink.received();
          points.add(in.message(point));
        }
        case TEMPORALITY -> temporality = Temporality.of((int) in.varint());
        default -> in.skip(tag);
      }
    }
    return new Sum("", temporality, points);
  }

  private Integer unusedPoints() throws IOException {
    int points = 0;
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == POINT) {
        sink.received();
        sink.unused();
        points++;
      }
      in.skip(tag);
    }
    return points;
  }

  private NumberPoint point() throws IOException {
    return new ProtobufPoint(in, attributes).read();
  }

  private NumberPoint histogramPoint(boolean plain) throws IOException {
    ProtobufPoint point = new ProtobufPoint(in, attributes);
    return plain ? point.readHistogram() : point.readExponentialHistogram();
  }
}
