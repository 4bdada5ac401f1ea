package io.goodhart.edge.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people write does not get as far as the store. */
public class PrivacyTest {
  private static final String CANARY = "the canary sings of Project Nightingale";

  /** What is not text: without these the records would not be recognised. */
  private static final Set<String> NOT_TEXT =
      Set.of(
          "service.name",
          "event.name",
          "event.kind",
          "event.timestamp",
          "session.id",
          "conversation.id",
          "installation.id",
          "model",
          "input_token_count",
          "output_token_count",
          "openclaw.token",
          "openclaw.model");

  @Test
  void noTextReachesTheStore() {
    List<Capture> captures =
        Stream.of(Capture.CODEX, Capture.GEMINI, Capture.OPENCLAW)
            .flatMap(
                tool -> (Capture.allAreHere() ? Capture.all(tool) : Capture.some(tool)).stream())
            .map(capture -> capture.changed(withCanaries()))
            .toList();
    try (TelemetryServer server = new TelemetryServer()) {
      server.replay(captures);

      assertThat(captures).anyMatch(capture -> capture.text().contains("Nightingale"));
      assertThat(server.store.events()).hasSizeGreaterThan(5);
      assertThat(server.store.batches().toString())
          .contains("fake")
          .doesNotContainIgnoringCase("canary", "nightingale");
    }
  }

  /** Every captured request with this word in all of its texts. */
  public static List<Planted> planted(String word) {
    return Stream.of(Capture.CODEX, Capture.GEMINI, Capture.OPENCLAW)
        .flatMap(tool -> (Capture.allAreHere() ? Capture.all(tool) : Capture.some(tool)).stream())
        .map(capture -> capture.changed(withCanaries(word)))
        .map(
            capture ->
                new Planted(
                    "/v1/" + capture.signal().name().toLowerCase(Locale.ROOT),
                    capture.contentType(),
                    ByteString.copyFrom(capture.body())))
        .toList();
  }

  /** A request with a word planted. */
  public record Planted(String path, String contentType, ByteString body) {}

  private static UnaryOperator<Message> withCanaries() {
    return withCanaries(CANARY);
  }

  private static UnaryOperator<Message> withCanaries(String word) {
    UnaryOperator<Message> attributes =
        Rewriting.each(
            KeyValue.class,
            pair ->
                NOT_TEXT.contains(pair.getKey())
                    ? pair
                    : pair.toBuilder().setValue(canary(pair.getValue(), word)).build());
    UnaryOperator<Message> bodies =
        Rewriting.each(
            LogRecord.class,
            log ->
                log.toBuilder()
                    .setBody(AnyValue.newBuilder().setStringValue(word))
                    .setSeverityText(word)
                    .build());
    return message -> bodies.apply(attributes.apply(message));
  }

  private static AnyValue canary(AnyValue value, String word) {
    if (value.hasArrayValue()) {
      AnyValue.Builder changed = value.toBuilder();
      changed.getArrayValueBuilder().addValues(AnyValue.newBuilder().setStringValue(word));
      return changed.build();
    }
    return value.hasStringValue() ? value.toBuilder().setStringValue(word).build() : value;
  }
}
