package io.goodhart.edge.otlp.decode;

import io.goodhart.edge.otlp.decode.Sum.Temporality;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an {@code ExportMetricsServiceRequest}; of gauges, and of histograms that nothing is done
 * with, it counts the points.
 */
final class JsonMetrics {
  private static final JsonRequest.Names NAMES =
      new JsonRequest.Names("resourceMetrics", "scopeMetrics", "metrics");

  private final JsonCursor in;
  private final JsonAttributes attributes;
  private final RecordSink sink;

  JsonMetrics(JsonCursor in, Reduction reduction, RecordSink sink) {
    this.in = in;
    this.attributes = new JsonAttributes(in, reduction);
    this.sink = sink;
  }

  void read() throws IOException {
    new JsonRequest<Metric>(
            in,
            attributes,
            NAMES,
            metrics -> metrics.add(new Fields().read()),
            (origin, metric) -> metric.handTo(sink, origin))
        .read();
  }

  private void unusedPoints() throws IOException {
    in.object(
        name -> {
          if (name.equals("dataPoints")) {
            in.array(
                () -> {
                  sink.received();
                  sink.unused();
                });
          }
        });
  }

  private final class Fields {
    private final List<NumberPoint> points = new ArrayList<>();
    private Temporality temporality = Temporality.UNSPECIFIED;
    private String metric = "";
    private boolean isHistogram;

    private Metric read() throws IOException {
      in.object(
          name -> {
            switch (name) {
              case "name" -> metric = in.text();
              case "sum" -> in.object(this::sumField);
              case "histogram", "exponentialHistogram" -> histogram();
              case "gauge", "summary" -> unusedPoints();
              default -> {}
            }
          });
      return new Metric(new Sum(metric, temporality, points), isHistogram);
    }

    private void histogram() throws IOException {
      // A name that comes after its points is not known yet.
      if (metric.isEmpty() || sink.usesHistogram(metric)) {
        isHistogram = true;
        in.object(this::sumField);
      } else {
        unusedPoints();
      }
    }

    private void sumField(String name) throws IOException {
      switch (name) {
        case "aggregationTemporality" -> temporality = Temporality.of(in.code());
        case "dataPoints" -> in.array(() -> points.add(new JsonPoint(in, attributes).read(sink)));
        default -> {}
      }
    }
  }
}
