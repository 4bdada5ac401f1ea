package io.goodhart.edge.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.goodhart.activity.Source;
import io.goodhart.intake.Tally;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad record does not spoil the others, and is said to be bad. */
class MalformedTest {
  private final TelemetryServer server = new TelemetryServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 5",
    "abc, 0, 5",
    "10, 11, 5",
    "1e300, 0, 5",
    "99999999999999999999, 0, 5",
    "NaN, 0, 5",
    "10.5, 0, 5",
    "10, 0, -5"
  })
  void absurdCountsAreMalformed(String input, String cached, String output) {
    server.post(Samples.codexCall(input, cached, output));

    assertThat(server.store.events()).isEmpty();
    assertThat(server.tally.count(Source.OTLP, Tally.Outcome.MALFORMED)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE})
  void absurdTimesAreMalformed(long nanos) {
    Capture call = Samples.codexCall("10", "0", "5");
    server.post(
        call.changed(
            Rewriting.each(
                LogRecord.class, log -> log.toBuilder().setTimeUnixNano(nanos).build())));

    assertThat(server.store.events()).isEmpty();
    assertThat(server.tally.count(Source.OTLP, Tally.Outcome.MALFORMED)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e13})
  void absurdPointsAreMalformed(double value) {
    server.post(
        Samples.tokens(
            "openclaw.tokens",
            AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE,
            value,
            1));

    assertThat(server.store.events()).isEmpty();
    assertThat(server.tally.count(Source.OTLP, Tally.Outcome.MALFORMED)).isEqualTo(1);
  }

  @Test
  void theAnswerSaysHowManyWereRejected() throws IOException {
    Capture good = Samples.codexCall("10", "0", "5");
    Capture bad = Samples.codexCall("-10", "0", "5");
    ExportLogsServiceRequest both =
        ((ExportLogsServiceRequest) good.message())
            .toBuilder().mergeFrom((ExportLogsServiceRequest) bad.message()).build();

    HttpResponse<byte[]> answer = server.post(Capture.of(both));

    ExportLogsServiceResponse response = ExportLogsServiceResponse.parseFrom(answer.body());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(response.getPartialSuccess().getRejectedLogRecords()).isEqualTo(1);
    assertThat(response.getPartialSuccess().getErrorMessage()).startsWith("1 of 2 records");
    assertThat(server.store.events()).hasSize(1);
  }

  @Test
  void theAnswerInJsonCountsInText() throws IOException {
    Capture bad = Samples.codexCall("-10", "0", "5").inTheOtherEncoding();

    JsonNode answer = new ObjectMapper().readTree(server.post(bad).body());

    assertThat(answer.at("/partialSuccess/rejectedLogRecords").asText()).isEqualTo("1");
    assertThat(answer.at("/partialSuccess/rejectedLogRecords").isTextual()).isTrue();
  }

  @Test
  void theAnswerToWhatIsFineIsEmpty() {
    HttpResponse<byte[]> answer = server.post(Samples.codexCall("10", "0", "5"));

    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-protobuf");
  }
}
