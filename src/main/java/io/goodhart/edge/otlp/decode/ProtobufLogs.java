package io.goodhart.edge.otlp.decode;

import static io.goodhart.edge.otlp.decode.ProtobufCursor.FIXED64;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.LENGTH;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.NUMBER;

import java.io.IOException;
import java.util.List;

/** Reads an {@code ExportLogsServiceRequest}. */
final class ProtobufLogs {
  private static final int TIME = 1 << NUMBER | FIXED64;
  private static final int ATTRIBUTE = 6 << NUMBER | LENGTH;
  private static final int OBSERVED_TIME = 11 << NUMBER | FIXED64;
  private static final int EVENT_NAME = 12 << NUMBER | LENGTH;

  private final ProtobufBody body;
  private final ProtobufCursor in;
  private final RecordSink sink;

  ProtobufLogs(ProtobufBody body, RecordSink sink) {
    this.body = body;
    this.in = body.cursor();
    this.sink = sink;
  }

  void read() throws IOException {
    new ProtobufRequest<LogRecord>(body, in, this::recordInto, sink::log).read();
  }

  private void recordInto(List<LogRecord> records) throws IOException {
    sink.received();
    records.add(record());
  }

  private LogRecord record() throws IOException {
    long time = 0;
    long observed = 0;
    String eventName = "";
    int outer = in.enter();
    MessageAttributes attributes = body.attributes(in, ATTRIBUTE);
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case TIME -> time = in.fixed64();
        case OBSERVED_TIME -> observed = in.fixed64();
        case EVENT_NAME -> eventName = in.text();
        case ATTRIBUTE -> attributes.note(in);
        default -> in.skip(tag);
      }
    }
    in.leave(outer);
    return new LogRecord(time, observed, eventName, attributes);
  }
}
