package io.goodhart.edge.otlp.decode;

import static io.goodhart.edge.otlp.decode.ProtobufCursor.FIXED64;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.LENGTH;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.NUMBER;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads an {@code ExportTraceServiceRequest}, or counts its spans if nothing is done with them. */
final class ProtobufTraces {
  private static final int RESOURCE_SPANS = 1 << NUMBER | LENGTH;
  private static final int RESOURCE = 1 << NUMBER | LENGTH;
  private static final int SCOPE_SPANS = 2 << NUMBER | LENGTH;
  private static final int SCOPE = 1 << NUMBER | LENGTH;
  private static final int SPAN = 2 << NUMBER | LENGTH;
  private static final int TRACE_ID = 1 << NUMBER | LENGTH;
  private static final int SPAN_ID = 2 << NUMBER | LENGTH;
  private static final int START_TIME = 7 << NUMBER | FIXED64;
  private static final int ATTRIBUTE = 9 << NUMBER | LENGTH;

  private final ProtobufCursor in;
  private final ProtobufAttributes attributes;
  private final RecordSink sink;

  ProtobufTraces(ProtobufCursor in, Reduction reduction, RecordSink sink) {
    this.in = in;
    this.attributes = new ProtobufAttributes(in, reduction);
    this.sink = sink;
  }

  void read() throws IOException {
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == RESOURCE_SPANS) {
        in.message(this::resourceSpans);
      } else {
        in.skip(tag);
      }
    }
  }

  private Attributes resourceSpans() throws IOException {
    Attributes resource = Attributes.NONE;
    List<Scope<Span>> scopes = new ArrayList<>();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case RESOURCE -> resource = in.message(attributes::resource);
        case SCOPE_SPANS -> scopes.add(in.message(this::scopeSpans));
        default -> in.skip(tag);
      }
    }
    for (Scope<Span> scope : scopes) {
      Origin origin = new Origin(resource, scope.name());
      scope.items().forEach(span -> sink.span(origin, span));
    }
    return resource;
  }

  private Scope<Span> scopeSpans() throws IOException {
    String scope = "";
    List<Span> spans = new ArrayList<>();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case SCOPE -> scope = in.message(attributes::scope);
        case SPAN -> {
          sink.received();
          if (sink.usesSpans()) {
            spans.add(in.message(this::span));
          } else {
            sink.unused();
            in.skip(tag);
          }
        }
        default -> in.skip(tag);
      }
    }
    return new Scope<>(scope, spans);
  }

  private Span span() throws IOException {
    String trace = "";
    String id = "";
    long start = 0;
    AttributesBuilder found = attributes.builder();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case TRACE_ID -> trace = HexFormat.of().formatHex(in.bytes());
        case SPAN_ID -> id = HexFormat.of().formatHex(in.bytes());
        case START_TIME -> start = in.fixed64();
        case ATTRIBUTE -> attributes.attributeInto(found);
        default -> in.skip(tag);
      }
    }
    return new Span(trace + id, start, found.build());
  }
}
