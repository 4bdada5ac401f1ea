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
  private static final int NAME = 1 << NUMBER | LENGTH;
  private static final int GAUGE = 5 << NUMBER | LENGTH;
  private static final int SUM = 7 << NUMBER | LENGTH;
  private static final int HISTOGRAM = 9 << NUMBER | LENGTH;
  private static final int EXPONENTIAL_HISTOGRAM = 10 << NUMBER | LENGTH;
  private static final int SUMMARY = 11 << NUMBER | LENGTH;
  private static final int POINT = 1 << NUMBER | LENGTH;
  private static final int TEMPORALITY = 2 << NUMBER | VARINT;

  private final ProtobufBody body;
  private final ProtobufCursor in;
  private final RecordSink sink;

  ProtobufMetrics(ProtobufBody body, RecordSink sink) {
    this.body = body;
    this.in = body.cursor();
    this.sink = sink;
  }

  void read() throws IOException {
    new ProtobufRequest<Metric>(
            body, in, this::metricInto, (origin, metric) -> metric.handTo(sink, origin))
        .read();
  }

  private void metricInto(List<Metric> metrics) throws IOException {
    String name = "";
    List<Metric> found = new ArrayList<>();
    int outer = in.enter();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case NAME -> name = in.text();
        case SUM -> found.add(new Metric(series(ProtobufPoint.SINGLE), false));
        case HISTOGRAM -> histogramInto(found, name, ProtobufPoint.HISTOGRAM);
        case EXPONENTIAL_HISTOGRAM ->
            histogramInto(found, name, ProtobufPoint.EXPONENTIAL_HISTOGRAM);
        case GAUGE, SUMMARY -> unusedPoints();
        default -> in.skip(tag);
      }
    }
    in.leave(outer);
    for (Metric metric : found) {
      metrics.add(metric.named(name));
    }
  }

  private void histogramInto(List<Metric> metrics, String name, ProtobufPoint point)
      throws IOException {
    // A name that comes after its points is not known yet.
    if (name.isEmpty() || sink.usesHistogram(name)) {
      metrics.add(new Metric(series(point), true));
    } else {
      unusedPoints();
    }
  }

  private Sum series(ProtobufPoint point) throws IOException {
    Temporality temporality = Temporality.UNSPECIFIED;
    List<NumberPoint> points = new ArrayList<>();
    int outer = in.enter();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case POINT -> {
          sink.received();
          points.add(point.read(body, in));
        }
        case TEMPORALITY -> temporality = Temporality.of((int) in.varint());
        default -> in.skip(tag);
      }
    }
    in.leave(outer);
    return new Sum("", temporality, points);
  }

  private void unusedPoints() throws IOException {
    int outer = in.enter();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == POINT) {
        sink.received();
        sink.unused();
      }
      in.skip(tag);
    }
    in.leave(outer);
  }
}
