package io.goodhart.edge.otlp.decode;

import static io.goodhart.edge.otlp.decode.ProtobufCursor.FIXED64;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.LENGTH;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.NUMBER;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads an {@code ExportLogsServiceRequest}. */
final class ProtobufLogs {
  private static final int RESOURCE_LOGS = 1 << NUMBER | LENGTH;
  private static final int RESOURCE = 1 << NUMBER | LENGTH;
  private static final int SCOPE_LOGS = 2 << NUMBER | LENGTH;
  private static final int SCOPE = 1 << NUMBER | LENGTH;
  private static final int LOG_RECORD = 2 << NUMBER | LENGTH;
  private static final int TIME = 1 << NUMBER | FIXED64;
  private static final int ATTRIBUTE = 6 << NUMBER | LENGTH;
  private static final int OBSERVED_TIME = 11 << NUMBER | FIXED64;
  private static final int EVENT_NAME = 12 << NUMBER | LENGTH;

  private final ProtobufCursor in;
  private final ProtobufAttributes attributes;
  private final RecordSink sink;

  ProtobufLogs(ProtobufCursor in, Reduction reduction, RecordSink sink) {
    this.in = in;
    this.attributes = new ProtobufAttributes(in, reduction);
    this.sink = sink;
  }

  void read() throws IOException {
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == RESOURCE_LOGS) {
        in.message(this::resourceLogs);
      } else {
        in.skip(tag);
      }
    }
  }

  private Attributes resourceLogs() throws IOException {
    Attributes resource = Attributes.NONE;
    List<Scope<LogRecord>> scopes = new ArrayList<>();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case RESOURCE -> resource = in.message(attributes::resource);
        case SCOPE_LOGS -> scopes.add(in.message(this::scopeLogs));
        default -> in.skip(tag);
      }
    }
    for (Scope<LogRecord> scope : scopes) {
      Origin origin = new Origin(resource, scope.name());
      scope.items().forEach(log -> sink.log(origin, log));
    }
    return resource;
  }

  private Scope<LogRecord> scopeLogs() throws IOException {
    String scope = "";
    List<LogRecord> records = new ArrayList<>();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case SCOPE -> scope = in.message(attributes::scope);
        case LOG_RECORD -> {
          sink.received();
          records.add(in.message(this::logRecord));
        }
        default -> in.skip(tag);
      }
    }
    return new Scope<>(scope, records);
  }

  private LogRecord logRecord() throws IOException {
    long time = 0;
    long observed = 0;
    String eventName = "";
    AttributesBuilder found = attributes.builder();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case TIME -> time = in.fixed64();
        case OBSERVED_TIME -> observed = in.fixed64();
        case EVENT_NAME -> eventName = in.text();
        case ATTRIBUTE -> attributes.attributeInto(found);
        default -> in.skip(tag);
      }
    }
    return new LogRecord(time, observed, eventName, found.build());
  }
}
