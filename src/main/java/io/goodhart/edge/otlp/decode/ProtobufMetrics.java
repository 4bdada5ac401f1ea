package io.goodhart.edge.otlp.decode;

import static io.goodhart.edge.otlp.decode.ProtobufCursor.LENGTH;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.NUMBER;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.VARINT;

import io.goodhart.edge.otlp.decode.Sum.Temporality;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads an {@code ExportMetricsServiceRequest}; of gauges and histograms it counts the points. */
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
    List<Scope<Sum>> scopes = new ArrayList<>();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case RESOURCE -> resource = in.message(attributes::resource);
        case SCOPE_METRICS -> scopes.add(in.message(this::scopeMetrics));
        default -> in.skip(tag);
      }
    }
    for (Scope<Sum> scope : scopes) {
      Origin origin = new Origin(resource, scope.name());
      scope.items().forEach(sum -> sink.sum(origin, sum));
    }
    return resource;
  }

  private Scope<Sum> scopeMetrics() throws IOException {
    String scope = "";
    List<Sum> sums = new ArrayList<>();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case SCOPE -> scope = in.message(attributes::scope);
        case METRIC -> sums.add(in.message(this::metric));
        default -> in.skip(tag);
      }
    }
    return new Scope<>(scope, sums);
  }

  private Sum metric() throws IOException {
    String name = "";
    Sum sum = new Sum("", Temporality.UNSPECIFIED, List.of());
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case NAME -> name = in.text();
        case SUM -> sum = in.message(this::sum);
        case GAUGE, HISTOGRAM, EXPONENTIAL_HISTOGRAM, SUMMARY -> in.message(this::unusedPoints);
        default -> in.skip(tag);
      }
    }
    return new Sum(name, sum.temporality(), sum.points());
  }

  private Sum sum() throws IOException {
    Temporality temporality = Temporality.UNSPECIFIED;
    List<NumberPoint> points = new ArrayList<>();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case POINT -> {
          sink.received();
          points.add(in.message(this::point));
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
}
