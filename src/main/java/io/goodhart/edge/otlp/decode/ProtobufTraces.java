package io.goodhart.edge.otlp.decode;

import static io.goodhart.edge.otlp.decode.ProtobufCursor.LENGTH;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.NUMBER;

import java.io.IOException;

/** Counts the spans of an {@code ExportTraceServiceRequest} without reading them. */
final class ProtobufTraces {
  private static final int RESOURCE_SPANS = 1 << NUMBER | LENGTH;
  private static final int SCOPE_SPANS = 2 << NUMBER | LENGTH;
  private static final int SPAN = 2 << NUMBER | LENGTH;

  private final ProtobufCursor in;
  private final RecordSink sink;

  ProtobufTraces(ProtobufCursor in, RecordSink sink) {
    this.in = in;
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

  private Integer resourceSpans() throws IOException {
    int spans = 0;
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == SCOPE_SPANS) {
        spans += in.message(this::scopeSpans);
      } else {
        in.skip(tag);
      }
    }
    return spans;
  }

  private Integer scopeSpans() throws IOException {
    int spans = 0;
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == SPAN) {
        sink.received();
        sink.unused();
        spans++;
      }
      in.skip(tag);
    }
    return spans;
  }
}
