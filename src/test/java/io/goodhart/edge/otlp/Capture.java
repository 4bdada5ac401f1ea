package io.goodhart.edge.otlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import io.goodhart.edge.otlp.decode.Signal;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A request that a real program sent. */
record Capture(Signal signal, boolean json, ByteString content) {
  static final String CODEX = "codex-0.169.0";
  static final String GEMINI = "gemini-cli-0.61.0";
  static final String OPENCLAW = "openclaw-2026.3.31";

  private static final Path COMMITTED = Path.of("src/test/resources/otlp");
  private static final Path ALL = Path.of("../shared/data/otlp");

  Capture(Signal signal, boolean json, byte[] body) {
    this(signal, json, ByteString.copyFrom(body));
  }

  byte[] body() {
    return content.toByteArray();
  }

  /** Bodies of the tool that are always here, in the order they were sent. */
  static List<Capture> some(String tool) {
    return in(COMMITTED.resolve(tool));
  }

  /** Whether all that was captured lies beside the project. */
  static boolean allAreHere() {
    return Files.isDirectory(ALL);
  }

  /** All bodies of the tool, in the order they were sent. */
  static List<Capture> all(String tool) {
    return in(ALL.resolve(tool));
  }

  /** A request as protobuf. */
  static Capture of(Message message) {
    return new Capture(signalOf(message), false, message.toByteArray());
  }

  /** A request as JSON. */
  static Capture json(Signal signal, String body) {
    return new Capture(signal, true, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The same request in the other encoding. */
  Capture inTheOtherEncoding() {
    return json ? of(message()) : json(signal, OtlpJson.write(message()));
  }

  /** The same request with something done to its message. */
  Capture changed(UnaryOperator<Message> change) {
    Capture changed = of(change.apply(message()));
    return json ? changed.inTheOtherEncoding() : changed;
  }

  String contentType() {
    return json ? "application/json" : "application/x-protobuf";
  }

  String text() {
    return content.toStringUtf8();
  }

  /** The request as generated classes have it. */
  Message message() {
    try {
      if (json) {
        return OtlpJson.read(text(), empty().newBuilderForType());
      }
      return empty().getParserForType().parseFrom(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Message empty() {
    return switch (signal) {
      case LOGS -> ExportLogsServiceRequest.getDefaultInstance();
      case METRICS -> ExportMetricsServiceRequest.getDefaultInstance();
      case TRACES -> ExportTraceServiceRequest.getDefaultInstance();
    };
  }

  private static Signal signalOf(Message message) {
    if (message instanceof ExportLogsServiceRequest) {
      return Signal.LOGS;
    }
    return message instanceof ExportMetricsServiceRequest ? Signal.METRICS : Signal.TRACES;
  }

  private static List<Capture> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".body")).sorted().map(Capture::at).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Capture at(Path file) {
    try {
      String name = file.getFileName().toString().replaceAll("\\d+-v1_(\\w+)\\.body", "$1");
      byte[] body = Files.readAllBytes(file);
      return new Capture(Signal.valueOf(name.toUpperCase(Locale.ROOT)), body[0] == '{', body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
