package io.goodhart.edge.otlp.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads an {@code ExportTraceServiceRequest}, or counts its spans if nothing is done with them. */
final class JsonTraces {
  private final JsonCursor in;
  private final JsonAttributes attributes;
  private final RecordSink sink;

  JsonTraces(JsonCursor in, Reduction reduction, RecordSink sink) {
    this.in = in;
    this.attributes = new JsonAttributes(in, reduction);
    this.sink = sink;
  }

  void read() throws IOException {
    in.document(
        name -> {
          if (name.equals("resourceSpans")) {
            in.array(() -> new ResourceSpans().read());
          }
        });
  }

  private final class ResourceSpans {
    private final List<Scope<Span>> scopes = new ArrayList<>();
    private Attributes resource = Attributes.NONE;

    private void read() throws IOException {
      in.object(
          name -> {
            switch (name) {
              case "resource" -> resource = attributes.resource();
              case "scopeSpans" -> in.array(() -> scopes.add(new ScopeSpans().read()));
              default -> {}
            }
          });
      for (Scope<Span> scope : scopes) {
        Origin origin = new Origin(resource, scope.name());
        scope.items().forEach(span -> sink.span(origin, span));
      }
    }
  }

  private final class ScopeSpans {
    private final List<Span> spans = new ArrayList<>();
    private String scope = "";

    private Scope<Span> read() throws IOException {
      in.object(
          name -> {
            switch (name) {
              case "scope" -> scope = attributes.scope();
              case "spans" -> in.array(this::span);
              default -> {}
            }
          });
      return new Scope<>(scope, spans);
    }

    private void span() throws IOException {
      sink.received();
      if (sink.usesSpans()) {
        spans.add(new Fields().read());
      } else {
        sink.unused();
      }
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
