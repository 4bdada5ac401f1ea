package io.goodhart.edge.otlp;

import static io.opentelemetry.proto.metrics.v1.AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Batch;
import io.goodhart.activity.RunningTotal;
import io.goodhart.edge.otlp.decode.Decoder;
import io.goodhart.edge.otlp.decode.JsonDecoder;
import io.goodhart.edge.otlp.decode.ProtobufDecoder;
import io.goodhart.edge.otlp.decode.Reduction;
import io.goodhart.edge.otlp.decode.TooLargeException;
import io.goodhart.edge.otlp.decode.UndecodableException;
import io.goodhart.edge.otlp.tool.GenAiRecords;
import io.goodhart.edge.otlp.tool.Normaliser;
import io.goodhart.intake.Door;
import io.goodhart.intake.Fingerprinter;
import io.goodhart.intake.IngestKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies with random damage are refused or read, and never anything else. */
class MutationTest {
  private static final int ROUNDS = 1_000;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Reduction REDUCTION =
      Reduction.under(TelemetryServer.SECRET, new Fingerprinter(TelemetryServer.SECRET));

  private final Decoder protobuf = new ProtobufDecoder(REDUCTION);
  private final Decoder json = new JsonDecoder(REDUCTION, 1 << 20);

  @ParameterizedTest
  @ValueSource(strings = {Capture.CODEX, Capture.GEMINI, Capture.OPENCLAW})
  @Timeout(120)
  void damageIsRefusedOrRead(String tool) throws IOException {
    Random random = new Random(20_261_122);
    for (Capture capture : Capture.some(tool)) {
      for (Capture form : new Capture[] {capture, capture.inTheOtherEncoding()}) {
        for (int round = 0; round < ROUNDS; round++) {
          Capture damaged = new Capture(form.signal(), form.json(), damaged(form.body(), random));
          assertReadOrRefused(damaged, GenAiRecords.METRICS);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(GenAiRecords.class)
  @Timeout(120)
  void damageToWhatIsMadeByHandIsRefusedOrRead(GenAiRecords genAi) throws IOException {
    Random random = new Random(20_261_123);
    List<Capture> captures =
        List.of(
            Samples.genAi("shop", AGGREGATION_TEMPORALITY_DELTA, "input", 100, 1),
            Samples.claudeSum("claude_code.commit.count", AGGREGATION_TEMPORALITY_DELTA, 3, 1),
            Samples.claude("tool_decision", Map.of("decision", "accept", "tool_name", "Edit")),
            Samples.span("shop", 1, Map.of("gen_ai.usage.input_tokens", "1234")));
    for (Capture capture : captures) {
      for (Capture form : new Capture[] {capture, capture.inTheOtherEncoding()}) {
        for (int round = 0; round < ROUNDS; round++) {
          assertReadOrRefused(
              new Capture(form.signal(), form.json(), damaged(form.body(), random)), genAi);
        }
      }
    }
  }

  private void assertReadOrRefused(Capture capture, GenAiRecords genAi) throws IOException {
    Door door = new Door();
    Normaliser normaliser = new Normaliser(IngestKey.COLLECTOR, door, 10_000, genAi);
    Batch batch;
    try {
      (capture.json() ? json : protobuf)
          .decode(capture.signal(), new ByteArrayInputStream(capture.body()), normaliser);
      batch = normaliser.batch(DAY);
    } catch (UndecodableException | TooLargeException e) {
      batch = normaliser.broken(DAY);
    }
    int outcomes =
        batch.events().size() + batch.totals().size() + batch.malformed() + batch.ignored();
    assertThat(outcomes).isEqualTo(batch.received());
    assertThat(batch.events()).map(ActivityEvent::head).allMatch(h -> plausible(h.id().at()));
    assertThat(batch.totals()).map(RunningTotal::at).allMatch(MutationTest::plausible);
  }

  private static boolean plausible(Instant at) {
    return at.isAfter(Instant.parse("1999-12-31T00:00:00Z"))
        && at.isBefore(Instant.parse("2200-01-02T00:00:00Z"));
  }

  private static byte[] damaged(byte[] body, Random random) {
    byte[] damaged = Arrays.copyOf(body, body.length);
    int blows = 1 + random.nextInt(8);
    for (int i = 0; i < blows; i++) {
      int at = random.nextInt(damaged.length);
      switch (random.nextInt(4)) {
        case 0 -> damaged[at] = (byte) random.nextInt(256);
        case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> Arrays.fill(damaged, at, Math.min(damaged.length, at + 9), (byte) 0xff);
        default -> {
          int from = random.nextInt(damaged.length);
          int length = Math.min(random.nextInt(32), damaged.length - Math.max(at, from));
          System.arraycopy(body, from, damaged, at, length);
        }
      }
    }
    return random.nextInt(5) == 0
        ? Arrays.copyOf(damaged, random.nextInt(damaged.length))
        : damaged;
  }
}
