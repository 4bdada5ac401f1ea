package io.goodhart.edge.otlp.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads an {@code ExportLogsServiceRequest}. */
final class JsonLogs {
  private final JsonCursor in;
  private final JsonAttributes attributes;
  private final RecordSink sink;

  JsonLogs(JsonCursor in, Reduction reduction, RecordSink sink) {
    this.in = in;
    this.attributes = new JsonAttributes(in, reduction);
    this.sink = sink;
  }

  void read() throws IOException {
    in.document(
        name -> {
          if (name.equals("resourceLogs")) {
            in.array(() -> new ResourceLogs().read());
          }
        });
  }

  private final class ResourceLogs {
    private final List<Scope<LogRecord>> scopes = new ArrayList<>();
    private Attributes resource = Attributes.NONE;

    private void read() throws IOException {
      in.object(
          name -> {
            switch (name) {
              case "resource" -> resource = attributes.resource();
              case "scopeLogs" -> in.array(() -> scopes.add(new ScopeLogs().read()));
              default -> {}
            }
          });
      for (Scope<LogRecord> scope : scopes) {
        Origin origin = new Origin(resource, scope.name());
        scope.items().forEach(log -> sink.log(origin, log));
      }
    }
  }

  private final class ScopeLogs {
    private final List<LogRecord> records = new ArrayList<>();
    private String scope = "";

    private Scope<LogRecord> read() throws IOException {
      in.object(
          name -> {
            switch (name) {
              case "scope" -> scope = attributes.scope();
              case "logRecords" -> in.array(() -> records.add(new Log().read()));
              default -> {}
            }
          });
      return new Scope<>(scope, records);
    }
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
