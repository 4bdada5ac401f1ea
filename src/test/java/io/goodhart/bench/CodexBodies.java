package io.goodhart.bench;

import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes requests of the log that Codex was seen to send: the same records with other times,
 * sessions and people, no two alike.
 */
final class CodexBodies {
  /** Records in one request. */
  static final int RECORDS = 240;

  private static final Path CAPTURE =
      Path.of("src/test/resources/otlp/codex-0.169.0/0001-v1_logs.body");
  private static final int PEOPLE = 1_000;
  private static final long DAYS = Duration.ofDays(5).toNanos();

  private final ResourceLogs captured;
  private final List<LogRecord> records;
  private long made;

  private CodexBodies(Predicate<LogRecord> kept) throws IOException {
    captured = ExportLogsServiceRequest.parseFrom(Files.readAllBytes(CAPTURE)).getResourceLogs(0);
    records = captured.getScopeLogs(0).getLogRecordsList().stream().filter(kept).toList();
  }

  /** All kinds of records as they come: of twelve, two are kept. */
  static CodexBodies asCaptured() throws IOException {
    return new CodexBodies(record -> true);
  }

  /** Only records that are kept: the most that the store can be given to do. */
  static CodexBodies onlyCounting() throws IOException {
    return new CodexBodies(CodexBodies::hasTokens);
  }

  /** So many more requests. */
  List<byte[]> next(int requests) {
    List<byte[]> bodies = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      bodies.add(body());
    }
    return bodies;
  }

  private byte[] body() {
    int person = (int) (made / RECORDS * 7 % PEOPLE);
    ScopeLogs.Builder scope = captured.getScopeLogs(0).toBuilder().clearLogRecords();
    String session = "session-" + made;
    for (int i = 0; i < RECORDS; i++) {
      scope.addLogRecords(rewritten(records.get(i % records.size()), person, session));
      made++;
    }
    return ExportLogsServiceRequest.newBuilder()
        .addResourceLogs(captured.toBuilder().clearScopeLogs().addScopeLogs(scope))
        .build()
        .toByteArray();
  }

  private LogRecord rewritten(LogRecord record, int person, String session) {
    LogRecord.Builder rewritten =
        record.toBuilder()
            .setObservedTimeUnixNano(
                Company.NOW.toEpochMilli() * 1_000_000L - DAYS + made * 1_000_003L % DAYS)
            .clearAttributes();
    for (KeyValue attribute : record.getAttributesList()) {
      rewritten.addAttributes(
          attribute.getKey().equals("conversation.id")
              ? text("conversation.id", session)
              : attribute);
    }
    return rewritten.addAttributes(text("user.email", Company.email(person))).build();
  }

  private static KeyValue text(String key, String value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }

  private static boolean hasTokens(LogRecord record) {
    return record.getAttributesList().stream()
        .anyMatch(attribute -> attribute.getKey().equals("input_token_count"));
  }
}
