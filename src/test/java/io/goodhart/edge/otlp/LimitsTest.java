package io.goodhart.edge.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.Source;
import io.goodhart.edge.otlp.decode.Signal;
import io.goodhart.edge.otlp.tool.GenAiRecords;
import io.goodhart.intake.IntakeConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies that are too large, too many or too slow. */
class LimitsTest {
  private static final int MOST = 64 << 10;

  private final TelemetryServer server =
      new TelemetryServer(
          new OtlpConfig(
              MOST,
              2 * MOST,
              3,
              Duration.ofMillis(500),
              Duration.ofSeconds(1),
              GenAiRecords.METRICS),
          IntakeConfig.DEFAULT);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aBodyOverTheLimitIsTooLarge() {
    assertThat(server.post(blank(MOST + 1)).statusCode()).isEqualTo(413);
    assertThat(server.post(blank(10 * MOST)).statusCode()).isEqualTo(413);
  }

  @Test
  void aChunkedBodyOverTheLimitIsTooLarge() {
    assertThat(server.postChunked(blank(MOST + 1)).statusCode()).isEqualTo(413);
  }

  @Test
  void theLimitCountsWhatComesOutOfGzip() {
    Capture bomb = blank(1000 * MOST);

    assertThat(TelemetryServer.gzip(bomb.body())).hasSizeLessThan(MOST);
    assertThat(server.postGzipped(bomb).statusCode()).isEqualTo(413);
    assertThat(server.countsAddUp()).isTrue();
  }

  @Test
  void aBodyOfExactlyTheLimitIsTaken() {
    assertThat(server.post(blank(MOST)).statusCode()).isEqualTo(200);
    assertThat(server.postGzipped(blank(MOST)).statusCode()).isEqualTo(200);
  }

  @Test
  void tooManyRecordsAreTooLarge() {
    Capture four = Capture.json(Signal.LOGS, logs("{},{},{},{}"));

    assertThat(server.post(four).statusCode()).isEqualTo(413);
    assertThat(server.door.received(Source.OTLP)).isEqualTo(4);
    assertThat(server.countsAddUp()).isTrue();
    assertThat(server.post(Capture.json(Signal.LOGS, logs("{},{},{}"))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void deepNestingIsUndecodable() {
    String deep = "{\"arrayValue\":{\"values\":[".repeat(500) + "]}}".repeat(500);
    String attributes = "{\"attributes\":[{\"key\":\"k\",\"value\":" + deep + "}]}";

    assertThat(server.post(Capture.json(Signal.LOGS, logs(attributes))).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aSenderThatStallsIsSentBackAndItsRoomIsFreed() throws IOException {
    for (int i = 0; i < 5; i++) {
      assertThat(stalled()).startsWith("HTTP/1.1 503");
    }

    assertThat(server.post(blank(MOST - 1)).statusCode()).isEqualTo(200);
  }

  private String stalled() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String head =
          String.join(
              "\r\n",
              "POST /v1/logs HTTP/1.1",
              "Host: localhost",
              "Content-Length: 40000",
              "Content-Type: application/json",
              "Authorization: Bearer demo-key",
              "",
              "");
      socket.getOutputStream().write((head + " ".repeat(30_000)).getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }

  private static String logs(String records) {
    return "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[" + records + "]}]}]}";
  }

  private static Capture blank(int length) {
    return Capture.json(Signal.LOGS, "{" + " ".repeat(length - 2) + "}");
  }
}
