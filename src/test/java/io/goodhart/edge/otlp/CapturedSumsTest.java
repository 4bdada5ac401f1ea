package io.goodhart.edge.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Source;
import io.goodhart.activity.TokenSums;
import io.goodhart.activity.ToolUse;
import io.goodhart.activity.Trigger;
import io.goodhart.intake.Tally;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What real agents sent adds up to what the model behind them says it was asked. */
class CapturedSumsTest {
  static Stream<Arguments> committed() {
    return Stream.of(
        Arguments.of(Capture.CODEX, "codex", 1, new TokenSums(234, 56, 1000, 0)),
        Arguments.of(Capture.GEMINI, "gemini-cli", 1, new TokenSums(234, 56, 1000, 0)),
        Arguments.of(Capture.OPENCLAW, "openclaw", 6, new TokenSums(702, 189, 3000, 0)));
  }

  static Stream<Arguments> everything() {
    return Stream.of(
        Arguments.of(Capture.CODEX, "codex", new TokenSums(234, 56, 1000, 0)),
        Arguments.of(Capture.GEMINI, "gemini-cli", new TokenSums(1170, 280, 5000, 0)),
        Arguments.of(Capture.OPENCLAW, "openclaw", new TokenSums(702, 189, 3000, 0)));
  }

  @ParameterizedTest
  @MethodSource("committed")
  void committedBodiesAddUpToTheTruth(String folder, String tool, int records, TokenSums truth) {
    try (TelemetryServer server = new TelemetryServer()) {
      server.replay(Capture.some(folder));

      assertThat(server.store.usageByTool()).containsExactly(new ToolUse(tool, records, truth));
    }
  }

  @ParameterizedTest
  @MethodSource("everything")
  void allCapturedBodiesAddUpToTheTruth(String folder, String tool, TokenSums truth) {
    assumeThat(Capture.allAreHere()).isTrue();
    try (TelemetryServer server = new TelemetryServer()) {
      server.replay(Capture.all(folder));

      assertThat(server.use(tool).tokens()).isEqualTo(truth);
      assertThat(server.store.usageByTool()).hasSize(1);
      assertThat(server.tally.count(Source.OTLP, Tally.Outcome.MALFORMED)).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("committed")
  void everyRecordHasOneOutcome(String folder) {
    try (TelemetryServer server = new TelemetryServer()) {
      server.replay(Capture.some(folder));

      assertThat(server.door.received(Source.OTLP)).isPositive();
      assertThat(server.countsAddUp()).isTrue();
      assertThat(server.store.doorCounts()).allMatch(count -> count.addsUp());
    }
  }

  @Test
  void aPromptIsAPersonsAndHasAFingerprint() {
    try (TelemetryServer server = new TelemetryServer()) {
      server.replay(Capture.some(Capture.CODEX)).replay(Capture.some(Capture.GEMINI));

      List<ActivityEvent> prompts =
          server.store.events().stream().filter(ActivityEvent::isDeliberate).toList();
      assertThat(prompts)
          .hasSize(2)
          .allMatch(prompt -> prompt.head().trigger() == Trigger.HUMAN)
          .allMatch(prompt -> prompt.head().session().isPresent());
      assertThat(prompts.get(0).fingerprint()).isPresent().isEqualTo(prompts.get(1).fingerprint());
    }
  }

  @Test
  void aCallKnowsItsModelAndMillisecond() {
    try (TelemetryServer server = new TelemetryServer()) {
      server.replay(Capture.some(Capture.CODEX));

      ActivityEvent.ModelCall call =
          server.store.events().stream()
              .filter(ActivityEvent.ModelCall.class::isInstance)
              .map(ActivityEvent.ModelCall.class::cast)
              .findFirst()
              .orElseThrow();
      assertThat(call.model()).contains("fake-1");
      assertThat(call.head().id().at()).isEqualTo("2026-11-22T21:47:30.335Z");
    }
  }

  @Test
  void spansAreCountedAndIgnored() {
    assumeThat(Capture.allAreHere()).isTrue();
    List<Capture> traces =
        Stream.of(Capture.CODEX, Capture.GEMINI, Capture.OPENCLAW)
            .flatMap(tool -> Capture.all(tool).stream())
            .filter(capture -> capture.signal().path().endsWith("traces"))
            .toList();
    try (TelemetryServer server = new TelemetryServer()) {
      server.replay(traces);

      assertThat(server.store.events()).isEmpty();
      assertThat(server.tally.count(Source.OTLP, Tally.Outcome.IGNORED))
          .isEqualTo(traces.stream().mapToLong(CapturedSumsTest::spansIn).sum())
          .isPositive();
    }
  }

  private static long spansIn(Capture capture) {
    return ((ExportTraceServiceRequest) capture.message())
        .getResourceSpansList().stream()
            .flatMap(resource -> resource.getScopeSpansList().stream())
            .mapToLong(scope -> scope.getSpansCount())
            .sum();
  }
}
