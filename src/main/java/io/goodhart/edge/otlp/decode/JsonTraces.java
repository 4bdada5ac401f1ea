package io.goodhart.edge.otlp.decode;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Reads an {@code ExportTraceServiceRequest}, or counts its spans if nothing is done with them. */
final class JsonTraces {
  private static final JsonRequest.Names NAMES =
      new JsonRequest.Names("resourceSpans", "scopeSpans", "spans");

  private final JsonCursor in;
  private final JsonAttributes attributes;
  private final RecordSink sink;

  JsonTraces(JsonCursor in, Reduction reduction, RecordSink sink) {
    this.in = in;
    this.attributes = new JsonAttributes(in, reduction);
    this.sink = sink;
  }

  void read() throws IOException {
    new JsonRequest<Span>(in, attributes, NAMES, this::spanInto, sink::span).read();
  }

  private void spanInto(List<Span> spans) throws IOException {
    sink.received();
    if (sink.usesSpans()) {
      spans.add(new Fields().read());
    } else {
      sink.unused();
    }
  }

  private final class Fields {
    private final AttributesBuilder found = attributes.builder();
    private String trace = "";
    private String id = "";
    private long start;

    private Span read() throws IOException {
      in.object(
          name -> {
            switch (name) {
              case "traceId" -> trace = in.text();
              case "spanId" -> id = in.text();
              case "startTimeUnixNano" -> start = in.nanos();
              case "attributes" -> attributes.listInto(found);
              default -> {}
            }
          });
      return new Span((trace + id).toLowerCase(Locale.ROOT), start, found.build());
    }
  }
}
