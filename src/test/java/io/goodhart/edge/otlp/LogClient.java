package io.goodhart.edge.otlp;

import com.google.protobuf.Message;
import io.goodhart.activity.TokenUsage;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The agents that report by logs: makes records in the shape that each was seen to send, with other
 * times, counts, sessions and people.
 */
enum LogClient {
  CODEX("codex", Capture.CODEX, "event.name", "conversation.id", "codex.user_prompt"),
  GEMINI("gemini-cli", Capture.GEMINI, "event.name", "session.id", "gemini_cli.user_prompt"),
  CLAUDE("claude-code", "", "event.name", "session.id", "user_prompt");

  /** The tool that its activity is counted under. */
  final String tool;

  private final String capture;
  private final String eventName;
  private final String session;
  private final String prompt;

  LogClient(String tool, String capture, String eventName, String session, String prompt) {
    this.tool = tool;
    this.capture = capture;
    this.eventName = eventName;
    this.session = session;
    this.prompt = prompt;
  }

  /** Somebody asked for something. */
  LogRecord prompt(String session, long nanos) {
    return changed(template(prompt), nanos, Map.of(this.session, session));
  }

  /** A call of a model that used these tokens. */
  LogRecord call(String session, long nanos, TokenUsage used) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(this.session, session);
    long all = used.input() + used.cacheRead() + used.cacheWrite();
    switch (this) {
      case CODEX -> {
        attributes.put("input_token_count", Long.toString(all));
        attributes.put("output_token_count", Long.toString(used.output()));
        attributes.put("cached_token_count", Long.toString(used.cacheRead()));
        attributes.put("cache_write_token_count", Long.toString(used.cacheWrite()));
        return changed(template("codex.sse_event"), nanos, attributes);
      }
      case GEMINI -> {
        long thoughts = used.output() / 3;
        attributes.put("input_token_count", Long.toString(all));
        attributes.put("output_token_count", Long.toString(used.output() - thoughts));
        attributes.put("thoughts_token_count", Long.toString(thoughts));
        attributes.put("cached_content_token_count", Long.toString(used.cacheRead()));
        return changed(template("gemini_cli.api_response"), nanos, attributes);
      }
      case CLAUDE -> {
        attributes.put("request_id", "req_" + nanos);
        attributes.put("input_tokens", Long.toString(used.input()));
        attributes.put("output_tokens", Long.toString(used.output()));
        attributes.put("cache_read_tokens", Long.toString(used.cacheRead()));
        attributes.put("cache_creation_tokens", Long.toString(used.cacheWrite()));
        return changed(template("api_request"), nanos, attributes);
      }
    }
    throw new AssertionError("There is no other client");
  }

  /** What a turn says beside that, none of which counts. */
  LogRecord toolResult(String session, long nanos) {
    String name =
        switch (this) {
          case CODEX -> "codex.tool_result";
          case GEMINI -> "gemini_cli.tool_call";
          case CLAUDE -> "tool_result";
        };
    return changed(
        LogRecord.newBuilder().setTimeUnixNano(1).setObservedTimeUnixNano(1).build(),
        nanos,
        Map.of(eventName, name, this.session, session, "duration_ms", "12", "success", "true"));
  }

  /** Whether it can tell what was written to a cache. */
  boolean tellsCacheWrites() {
    return this != GEMINI;
  }

  /** A request with these records. */
  Message request(List<LogRecord> records) {
    ResourceLogs resource = this == CLAUDE ? ofClaude() : captured();
    return ExportLogsServiceRequest.newBuilder()
        .addResourceLogs(
            resource.toBuilder()
                .setScopeLogs(
                    0,
                    resource.getScopeLogs(0).toBuilder()
                        .clearLogRecords()
                        .addAllLogRecords(records)))
        .build();
  }

  /** The record with somebody's address, as a client sends it once they have signed in. */
  static LogRecord by(String email, LogRecord record) {
    return changed(record, record.getObservedTimeUnixNano(), Map.of("user.email", email));
  }

  /** The last of this name in what was captured, since of two only the second has counts. */
  private LogRecord template(String name) {
    List<LogRecord> records =
        this == CLAUDE
            ? List.of(
                LogRecord.newBuilder()
                    .setTimeUnixNano(1)
                    .setObservedTimeUnixNano(1)
                    .addAttributes(attribute(eventName, name))
                    .addAttributes(attribute("model", "acme-1"))
                    .build())
            : captured().getScopeLogs(0).getLogRecordsList();
    LogRecord last = null;
    for (LogRecord record : records) {
      if (record.getAttributesList().contains(attribute(eventName, name))) {
        last = record;
      }
    }
    if (last == null) {
      throw new AssertionError("Nothing of the kind was captured");
    }
    return last;
  }

  private ResourceLogs captured() {
    ExportLogsServiceRequest first =
        (ExportLogsServiceRequest) Capture.some(capture).get(0).message();
    return first.getResourceLogs(0);
  }

  private static ResourceLogs ofClaude() {
    ExportLogsServiceRequest sample =
        (ExportLogsServiceRequest) Samples.claude("api_request", Map.of()).message();
    return sample.getResourceLogs(0);
  }

  private static LogRecord changed(LogRecord record, long nanos, Map<String, String> values) {
    List<KeyValue> attributes = new ArrayList<>();
    record.getAttributesList().stream()
        .filter(attribute -> !values.containsKey(attribute.getKey()))
        .forEach(attributes::add);
    values.forEach((name, value) -> attributes.add(attribute(name, value)));
    return record.toBuilder()
        .setTimeUnixNano(record.getTimeUnixNano() == 0 ? 0 : nanos)
        .setObservedTimeUnixNano(nanos)
        .clearAttributes()
        .addAllAttributes(attributes)
        .build();
  }

  private static KeyValue attribute(String name, String value) {
    return KeyValue.newBuilder()
        .setKey(name)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }
}
