package io.goodhart.edge.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Batch;
import io.goodhart.activity.RunningTotal;
import io.goodhart.edge.otlp.decode.Decoder;
import io.goodhart.edge.otlp.decode.JsonDecoder;
import io.goodhart.edge.otlp.decode.ProtobufDecoder;
import io.goodhart.edge.otlp.decode.Reduction;
import io.goodhart.edge.otlp.tool.GenAiRecords;
import io.goodhart.edge.otlp.tool.Normaliser;
import io.goodhart.intake.Door;
import io.goodhart.intake.Fingerprinter;
import io.goodhart.intake.IngestKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an earlier version stored is known again when it comes to a later one. */
class StableKeysTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Reduction REDUCTION =
      Reduction.under(TelemetryServer.SECRET, new Fingerprinter(TelemetryServer.SECRET));

  @ParameterizedTest
  @CsvSource({
    Capture.CODEX + ", 6175775985426117196",
    Capture.GEMINI + ", -242886561461633861",
    Capture.OPENCLAW + ", -7578440865354651092",
  })
  void theKeysOfACaptureStayWhatTheyWere(String tool, long keys) throws IOException {
    long asCaptured = 0;
    long inTheOtherEncoding = 0;
    for (Capture capture : Capture.some(tool)) {
      asCaptured += keys(capture);
      inTheOtherEncoding += keys(capture.inTheOtherEncoding());
    }

    assertThat(List.of(asCaptured, inTheOtherEncoding)).containsOnly(keys);
  }

  /** All that a record is known again by, added up. */
  private static long keys(Capture capture) throws IOException {
    Decoder decoder =
        capture.json() ? new JsonDecoder(REDUCTION, 1 << 20) : new ProtobufDecoder(REDUCTION);
    Normaliser normaliser =
        new Normaliser(IngestKey.COLLECTOR, new Door(), 10_000, GenAiRecords.METRICS);
    decoder.decode(capture.signal(), new ByteArrayInputStream(capture.body()), normaliser);
    Batch batch = normaliser.batch(DAY);
    return LongStream.concat(
            batch.events().stream().flatMapToLong(StableKeysTest::keys),
            batch.totals().stream().mapToLong(RunningTotal::stream))
        .sum();
  }

  private static LongStream keys(ActivityEvent event) {
    return LongStream.concat(
        LongStream.of(event.head().id().key()),
        LongStream.concat(stream(event.head().session()), stream(event.fingerprint())));
  }

  private static LongStream stream(OptionalLong number) {
    return number.isPresent() ? LongStream.of(number.getAsLong()) : LongStream.empty();
  }
}
