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

  private final ProtobufCursor in;
  private final Reduction reduction;
  private final RecordSink sink;

  ProtobufTraces(ProtobufCursor in, Reduction reduction, RecordSink sink) {
    this.in = in;
    this.reduction = reduction;
    this.sink = sink;
  }

  void read() throws IOException {
    new ProtobufRequest<Span>(in, reduction, this::spanInto, sink::span).read();
  }

  private void spanInto(List<Span> spans) throws IOException {
    sink.received();
    if (sink.usesSpans()) {
      spans.add(span(in.bytes()));
    } else {
      sink.unused();
      in.passBytes();
    }
  }

  private Span span(byte[] message) throws IOException {
    String trace = "";
    String id = "";
    long start = 0;
    MessageAttributes attributes = new MessageAttributes(message, ATTRIBUTE, reduction);
    ProtobufCursor fields = ProtobufCursor.over(message);
    for (int tag = fields.tag(); tag != 0; tag = fields.tag()) {
      switch (tag) {
        case TRACE_ID -> trace = HexFormat.of().formatHex(fields.bytes());
        case SPAN_ID -> id = HexFormat.of().formatHex(fields.bytes());
        case START_TIME -> start = fields.fixed64();
        case ATTRIBUTE -> attributes.note(fields);
        default -> fields.skip(tag);
      }
    }
    return new Span(trace + id, start, attributes);
  }
}
