package io.goodhart.edge.otlp.decode;

/**
 * A metric that was read, until its resource is known.
 *
 * @param points its points
 * @param isHistogram whether their values are the sums of histograms
 */
record Metric(Sum points, boolean isHistogram) {
  Metric named(String name) {
    return new Metric(new Sum(name, points.temporality(), points.points()), isHistogram);
  }

  void handTo(RecordSink sink, Origin origin) {
    if (isHistogram) {
      sink.histogram(origin, points);
    } else {
      sink.sum(origin, points);
    }
  }
}
