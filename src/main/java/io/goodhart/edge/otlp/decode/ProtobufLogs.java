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

  private final ProtobufCursor in;
  private final Reduction reduction;
  private final RecordSink sink;

  ProtobufLogs(ProtobufCursor in, Reduction reduction, RecordSink sink) {
    this.in = in;
    this.reduction = reduction;
    this.sink = sink;
  }

  void read() throws IOException {
    new ProtobufRequest<LogRecord>(in, reduction, this::recordInto, sink::log).read();
  }

  private void recordInto(List<LogRecord> records) throws IOException {
    sink.received();
    records.add(record(in.bytes()));
  }

  private LogRecord record(byte[] message) throws IOException {
    long time = 0;
    long observed = 0;
    String eventName = "";
    MessageAttributes attributes = new MessageAttributes(message, ATTRIBUTE, reduction);
    ProtobufCursor fields = ProtobufCursor.over(message);
    for (int tag = fields.tag(); tag != 0; tag = fields.tag()) {
      switch (tag) {
        case TIME -> time = fields.fixed64();
        case OBSERVED_TIME -> observed = fields.fixed64();
        case EVENT_NAME -> eventName = fields.text();
        case ATTRIBUTE -> attributes.note(fields);
        default -> fields.skip(tag);
      }
    }
    return new LogRecord(time, observed, eventName, attributes);
  }
}
