package io.goodhart.edge.otlp.decode;

import io.goodhart.edge.otlp.decode.Sum.Temporality;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads an {@code ExportMetricsServiceRequest}; of gauges and histograms it counts the points. */
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
    private final List<Scope<Sum>> scopes = new ArrayList<>();
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
      for (Scope<Sum> scope : scopes) {
        Origin origin = new Origin(resource, scope.name());
        scope.items().forEach(sum -> sink.sum(origin, sum));
      }
    }
  }

  private final class ScopeMetrics {
    private final List<Sum> sums = new ArrayList<>();
    private String scope = "";

    private Scope<Sum> read() throws IOException {
      in.object(
          name -> {
            switch (name) {
              case "scope" -> scope = attributes.scope();
              case "metrics" -> in.array(() -> sums.add(new Metric().read()));
              default -> {}
            }
          });
      return new Scope<>(scope, sums);
    }
  }

  private final class Metric {
    private final List<NumberPoint> points = new ArrayList<>();
    private Temporality temporality = Temporality.UNSPECIFIED;
    private String metric = "";

    private Sum read() throws IOException {
      in.object(
          name -> {
            switch (name) {
              case "name" -> metric = in.text();
              case "sum" -> in.object(this::sumField);
              case "gauge", "histogram", "exponentialHistogram", "summary" -> unusedPoints();
              default -> {}
            }
          });
      return new Sum(metric, temporality, points);
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
