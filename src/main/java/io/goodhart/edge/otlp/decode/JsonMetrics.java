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
  private final JsonCursor in;
  private final JsonAttributes attributes;
  private final RecordSink sink;

  JsonMetrics(JsonCursor in, Reduction reduction, RecordSink sink) {
    this.in = in;
    this.attributes = new JsonAttributes(in, reduction);
    this.sink = sink;
  }

  void read() throws IOException {
    in.document(
        name -> {
          if (name.equals("resourceMetrics")) {
            in.array(() -> new ResourceMetrics().read());
          }
        });
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

  private final class ResourceMetrics {
    private final List<Scope<Metric>> scopes = new ArrayList<>();
    private Attributes resource = Attributes.NONE;

    private void read() throws IOException {
      in.object(
          name -> {
            switch (name) {
              case "resource" -> resource = attributes.resource();
              case "scopeMetrics" -> in.array(() -> scopes.add(new ScopeMetrics().read()));
              default -> {}
            }
          });
      for (Scope<Metric> scope : scopes) {
        Origin origin = new Origin(resource, scope.name());
        scope.items().forEach(metric -> metric.handTo(sink, origin));
      }
    }
  }

  private final class ScopeMetrics {
    private final List<Metric> metrics = new ArrayList<>();
    private String scope = "";

    private Scope<Metric> read() throws IOException {
      in.object(
          name -> {
            switch (name) {
              case "scope" -> scope = attributes.scope();
              case "metrics" -> in.array(() -> metrics.add(new Fields().read()));
              default -> {}
            }
          });
      return new Scope<>(scope, metrics);
    }
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
