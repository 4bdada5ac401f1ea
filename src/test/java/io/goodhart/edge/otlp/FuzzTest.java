package io.goodhart.edge.otlp;

import static io.opentelemetry.proto.metrics.v1.AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE;
import static io.opentelemetry.proto.metrics.v1.AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.Batch;
import io.goodhart.edge.otlp.decode.Decoder;
import io.goodhart.edge.otlp.decode.JsonDecoder;
import io.goodhart.edge.otlp.decode.ProtobufDecoder;
import io.goodhart.edge.otlp.decode.Reduction;
import io.goodhart.edge.otlp.decode.Signal;
import io.goodhart.edge.otlp.decode.TooLargeException;
import io.goodhart.edge.otlp.decode.UndecodableException;
import io.goodhart.edge.otlp.tool.GenAiRecords;
import io.goodhart.edge.otlp.tool.Normaliser;
import io.goodhart.intake.Door;
import io.goodhart.intake.Fingerprinter;
import io.goodhart.intake.IngestKey;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever comes is read or refused, every record of it is accounted for, and of noise nothing is
 * kept. A failure names the seed that makes its body again.
 */
@Timeout(60)
class FuzzTest {
  private static final int ROUNDS = 1_000;
  private static final int MOST_BYTES = 1 << 20;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Reduction REDUCTION =
      Reduction.under(TelemetryServer.SECRET, new Fingerprinter(TelemetryServer.SECRET));

  private final Decoder protobuf = new ProtobufDecoder(REDUCTION);
  private final Decoder json = new JsonDecoder(REDUCTION, MOST_BYTES);

  @Test
  void messagesWithOddFieldsAreTheSameInBothEncodings() {
    List<Capture> samples = samples();
    forEachSeed(
        (random, seed) -> {
          Capture sample = samples.get(random.nextInt(samples.size()));
          Mutation mutation = new Mutation(random);
          Capture odd = sample.changed(message -> mutation.of(message, 12));

          Batch asProtobuf = read(odd, random.nextBoolean());
          Batch asJson = read(odd.inTheOtherEncoding(), random.nextBoolean());

          assertThat(asJson).as("as JSON with seed %d", seed).isEqualTo(asProtobuf);
          assertAccountedFor(asProtobuf, seed);
        });
  }

  @Test
  void bodiesThatBreakOffAreRefusedOrRead() {
    List<Capture> samples = samples();
    forEachSeed(
        (random, seed) -> {
          Capture sample = samples.get(random.nextInt(samples.size()));
          Capture form = random.nextBoolean() ? sample : sample.inTheOtherEncoding();
          byte[] gzipped = TelemetryServer.gzip(form.body());
          boolean beforeUnzipping = random.nextBoolean();
          byte[] whole = beforeUnzipping ? gzipped : form.body();
          byte[] broken = Arrays.copyOf(whole, random.nextInt(whole.length));

          Capture cut = new Capture(form.signal(), form.json(), broken);

          assertAccountedFor(read(cut, stream(broken, beforeUnzipping)), seed);
        });
  }

  @Test
  void ofNoiseNothingIsKept() {
    List<Capture> samples = samples();
    forEachSeed(
        (random, seed) -> {
          byte[] noise = new Mutation(random).noise(random.nextInt(2_000));
          Signal signal = samples.get(random.nextInt(samples.size())).signal();
          Capture capture = new Capture(signal, random.nextBoolean(), noise);

          Batch batch = read(capture, stream(noise, random.nextInt(4) == 0));

          assertThat(batch.events()).as("events of seed %d", seed).isEmpty();
          assertThat(batch.totals()).as("totals of seed %d", seed).isEmpty();
          assertAccountedFor(batch, seed);
        });
  }

  private static List<Capture> samples() {
    List<Capture> samples = new ArrayList<>();
    Stream.of(Capture.CODEX, Capture.GEMINI, Capture.OPENCLAW)
        .forEach(tool -> samples.addAll(Capture.some(tool)));
    samples.add(Samples.genAi("shop", AGGREGATION_TEMPORALITY_DELTA, "input", 100, 1));
    samples.add(Samples.genAi("shop", AGGREGATION_TEMPORALITY_CUMULATIVE, "output", 100, 1));
    samples.add(Samples.claude("api_request", Map.of("input_tokens", "5", "request_id", "r")));
    samples.add(Samples.span("shop", 1, Map.of("gen_ai.usage.input_tokens", "1234")));
    return samples.stream()
        .map(capture -> capture.json() ? capture.inTheOtherEncoding() : capture)
        .toList();
  }

  private void forEachSeed(Case one) {
    for (long seed = 0; seed < ROUNDS; seed++) {
      try {
        one.run(new Random(seed), seed);
      } catch (IOException | RuntimeException e) {
        throw new AssertionError("Seed " + seed + " makes a body that breaks the decoder", e);
      }
    }
  }

  private Batch read(Capture capture, boolean gzipped) throws IOException {
    byte[] sent = gzipped ? TelemetryServer.gzip(capture.body()) : capture.body();
    return read(capture, stream(sent, gzipped));
  }

  private Batch read(Capture capture, Body body) throws IOException {
    GenAiRecords counting =
        capture.signal() == Signal.TRACES ? GenAiRecords.SPANS : GenAiRecords.METRICS;
    Normaliser normaliser = new Normaliser(IngestKey.COLLECTOR, new Door(), 10_000, counting);
    try (InputStream in = new CappedInputStream(body.open(), MOST_BYTES)) {
      (capture.json() ? json : protobuf).decode(capture.signal(), in, normaliser);
      return normaliser.batch(DAY);
    } catch (UndecodableException | TooLargeException | ZipException | EOFException e) {
      return normaliser.broken(DAY);
    }
  }

  private static Body stream(byte[] sent, boolean gzipped) {
    return () -> {
      InputStream in = new ByteArrayInputStream(sent);
      return gzipped ? new GZIPInputStream(in) : in;
    };
  }

  private static void assertAccountedFor(Batch batch, long seed) {
    int outcomes =
        batch.events().size() + batch.totals().size() + batch.malformed() + batch.ignored();
    assertThat(outcomes).as("records of seed %d with an outcome", seed).isEqualTo(batch.received());
  }

  /** What is done under one seed. */
  private interface Case {
    void run(Random random, long seed) throws IOException;
  }

  /** A body on its way in. */
  private interface Body {
    InputStream open() throws IOException;
  }
}
