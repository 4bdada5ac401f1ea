package io.goodhart.edge.otlp.decode;

import java.io.IOException;

/** Reads an {@code ExportLogsServiceRequest}. */
final class JsonLogs {
  private static final JsonRequest.Names NAMES =
      new JsonRequest.Names("resourceLogs", "scopeLogs", "logRecords");

  private final JsonCursor in;
  private final JsonAttributes attributes;
  private final RecordSink sink;

  JsonLogs(JsonCursor in, Reduction reduction, RecordSink sink) {
    this.in = in;
    this.attributes = new JsonAttributes(in, reduction);
    this.sink = sink;
  }

  void read() throws IOException {
    new JsonRequest<LogRecord>(
            in, attributes, NAMES, records -> records.add(new Log().read()), sink::log)
        .read();
  }

  private final class Log {
    private final AttributesBuilder found = attributes.builder();
    private long time;
    private long observed;
    private String eventName = "";

    private LogRecord read() throws IOException {
      sink.received();
      in.object(
          name -> {
            switch (name) {
              case "timeUnixNano" -> time = in.nanos();
              case "observedTimeUnixNano" -> observed = in.nanos();
              case "eventName" -> eventName = in.text();
              case "attributes" -> attributes.listInto(found);
              default -> {}
            }
          });
      return new LogRecord(time, observed, eventName, found.build());
    }
  }
}
