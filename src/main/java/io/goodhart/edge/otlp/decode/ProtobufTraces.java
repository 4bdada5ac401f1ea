package io.goodhart.edge.otlp.decode;

import static io.goodhart.edge.otlp.decode.ProtobufCursor.FIXED64;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.LENGTH;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.NUMBER;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;

/** Reads an {@code ExportTraceServiceRequest}, or counts its spans if nothing is done with them. */
final class ProtobufTraces {
  private static final int TRACE_ID = 1 << NUMBER | LENGTH;
  private static final int SPAN_ID = 2 << NUMBER | LENGTH;
  private static final int START_TIME = 7 << NUMBER | FIXED64;
  private static final int ATTRIBUTE = 9 << NUMBER | LENGTH;

  private final ProtobufBody body;
  private final ProtobufCursor in;
  private final RecordSink sink;

  ProtobufTraces(ProtobufBody body, RecordSink sink) {
    this.body = body;
    this.in = body.cursor();
    this.sink = sink;
  }

  void read() throws IOException {
    new ProtobufRequest<Span>(body, in, this::spanInto, sink::span).read();
  }

  private void spanInto(List<Span> spans) throws IOException {
    sink.received();
    if (sink.usesSpans()) {
      spans.add(span());
    } else {
      sink.unused();
      in.passBytes();
    }
  }

  private Span span() throws IOException {
    String trace = "";
    String id = "";
    long start = 0;
    int outer = in.enter();
    MessageAttributes attributes = body.attributes(in, ATTRIBUTE);
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case TRACE_ID -> trace = HexFormat.of().formatHex(in.bytes());
        case SPAN_ID -> id = HexFormat.of().formatHex(in.bytes());
        case START_TIME -> start = in.fixed64();
        case ATTRIBUTE -> attributes.note(in);
        default -> in.skip(tag);
      }
    }
    in.leave(outer);
    return new Span(trace + id, start, attributes);
  }
}
