package io.goodhart.edge.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.UnknownFieldSet;
import io.goodhart.activity.Source;
import io.goodhart.edge.otlp.decode.Signal;
import io.goodhart.intake.Tally;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is turned away, with which answer, and whether the sender should come back. */
class RefusalTest {
  private final TelemetryServer server = new TelemetryServer();
  private final Capture call = Samples.codexCall("1234", "1000", "56");

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer ", "Bearer wrong", "Basic ZGVtby1rZXk=", "demo-key"})
  void aMissingOrWrongKeySaysWhatToSet(String authorization) throws IOException {
    HttpRequest.Builder request = server.request(call);
    HttpResponse<byte[]> answer =
        server.send(request.setHeader("Authorization", authorization).build());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(status(answer)).contains("OTEL_EXPORTER_OTLP_HEADERS", "GOODHART_COLLECTOR_KEY");
    assertThat(server.store.batches()).isEmpty();
  }

  @Test
  void jsonIsRefusedInJson() throws IOException {
    HttpResponse<byte[]> answer = server.postAs("wrong", Capture.json(Signal.LOGS, "{}"));

    JsonNode status = new ObjectMapper().readTree(answer.body());
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(status.get("code").asInt()).isEqualTo(16);
    assertThat(status.get("message").asText()).contains("Authorization=Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE"})
  void anotherMethodIsNotAllowed(String method) {
    HttpResponse<byte[]> answer =
        server.send(server.request(call).method(method, BodyPublishers.noBody()).build());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-protobuf-2"})
  void anotherContentTypeIsNotSupported(String type) {
    HttpResponse<byte[]> answer =
        server.send(server.request(call).setHeader("Content-Type", type).build());

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void aContentTypeMayHaveParameters() {
    Capture json = call.inTheOtherEncoding();
    HttpRequest.Builder request = server.request(json);
    request.setHeader("Content-Type", "Application/JSON; charset=utf-8");

    assertThat(server.send(request.build()).statusCode()).isEqualTo(200);
    assertThat(server.store.events()).hasSize(1);
  }

  @Test
  void grpcIsToldWhatToSet() {
    HttpRequest.Builder request = server.request(call);
    HttpResponse<byte[]> answer =
        server.send(request.setHeader("Content-Type", "application/grpc+proto").build());

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf");
  }

  @Test
  void anotherCompressionIsNotSupported() {
    HttpResponse<byte[]> answer =
        server.send(server.request(call).header("Content-Encoding", "br").build());

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void aBodyThatIsNotWhatItSaysIsOneMalformedRecord() throws IOException {
    byte[] garbage = {(byte) 0xff, (byte) 0xff, (byte) 0xff, 1, 2, 3};
    HttpResponse<byte[]> answer = server.post(new Capture(Signal.LOGS, false, garbage));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(status(answer)).contains("not a protobuf message");
    assertThat(server.door.received(Source.OTLP)).isEqualTo(1);
    assertThat(server.tally.count(Source.OTLP, Tally.Outcome.MALFORMED)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "{\"resourceLogs\":[{]}",
        "{} {}",
        "{\"resourceLogs\":{}}",
        "nope"
      })
  void textThatIsNotTelemetryIsUndecodable(String text) {
    HttpResponse<byte[]> answer = server.post(Capture.json(Signal.LOGS, text));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(server.countsAddUp()).isTrue();
  }

  @Test
  void nothingIsKeptOfABodyThatBreaksOff() {
    Capture whole = Capture.some(Capture.CODEX).get(0);
    byte[] cut = Arrays.copyOf(whole.body(), whole.body().length - 5);

    assertThat(server.post(new Capture(Signal.LOGS, false, cut)).statusCode()).isEqualTo(400);
    assertThat(server.store.events()).isEmpty();
    assertThat(server.countsAddUp()).isTrue();
  }

  @Test
  void whatClaimsToBeGzipAndIsNotIsUndecodable() {
    HttpResponse<byte[]> answer =
        server.send(server.request(call).header("Content-Encoding", "gzip").build());

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyRequestIsTaken(Signal signal) {
    assertThat(server.post(new Capture(signal, false, new byte[0])).statusCode()).isEqualTo(200);
    assertThat(server.post(Capture.json(signal, "{}")).body()).asString().isEqualTo("{}");
    assertThat(server.door.received(Source.OTLP)).isZero();
  }

  @Test
  void aStoreThatFailsSendsTheSenderBackAndLosesNothing() {
    server.store.failing(true);
    HttpResponse<byte[]> refused = server.post(call);
    server.store.failing(false);

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).contains("5");
    assertThat(server.post(call).statusCode()).isEqualTo(200);
    assertThat(server.store.events()).hasSize(1);
    assertThat(server.tally.count(Source.OTLP, Tally.Outcome.FAILED)).isEqualTo(1);
    assertThat(server.countsAddUp()).isTrue();
  }

  @Test
  void aKeyThatCannotBeLookedUpSendsTheSenderBack() {
    HttpResponse<byte[]> answer = server.postAs(TelemetryServer.UNREADABLE, call);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void anIntakeThatRefusesSendsTheSenderBack() {
    server.closeIntake();

    HttpResponse<byte[]> answer = server.post(call);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(server.countsAddUp()).isTrue();
  }

  /** The message of a {@code google.rpc.Status}. */
  private static String status(HttpResponse<byte[]> answer) throws IOException {
    return UnknownFieldSet.parseFrom(answer.body())
        .getField(2)
        .getLengthDelimitedList()
        .get(0)
        .toStringUtf8();
  }
}
