package io.goodhart.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.goodhart.app.Cli;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes' worth of writers on one SQLite file. */
@Timeout(60)
class ImportBesideBotTest {
  private static final int LINES = 20_000;

  @TempDir private Path data;

  @Test
  void aLongImportAndARunningBotBothGetEverythingIn() throws Exception {
    Path file = Files.writeString(data.resolve("usage.ndjson"), records());
    try (Town town = new Town(data, "", Optional.empty())) {
      Telemetry telemetry = new Telemetry(HttpClient.newHttpClient(), town.bot().url());

      CompletableFuture<String> importing = CompletableFuture.supplyAsync(() -> bring(file));
      int sent = 0;
      do {
        Instant at = Town.TUESDAY.plusMillis(sent);
        assertThat(telemetry.requests("m1@example.dev", at, "beside-" + sent)).isEqualTo(200);
        sent++;
      } while (!importing.isDone());

      assertThat(importing.get(1, TimeUnit.SECONDS))
          .contains("20,000 read, 20,000 new, 0 known already, 0 ignored, 0 malformed");
      JsonNode status = status();
      assertThat(sent).isPositive();
      assertThat(status.at("/intake/otlp/stored").asInt()).isEqualTo(sent);
      assertThat(status.at("/intake/otlp/failed").asInt()).isZero();
      assertThat(status.at("/intake/import/stored").asInt()).isEqualTo(LINES);
      assertThat(status.at("/tools/0/tool").asText()).isEqualTo("claude-code");
      assertThat(status.at("/tools/0/input_tokens").asInt()).isEqualTo(10 * sent + LINES);
      assertThat(status.get("unattributed").asInt()).isZero();
    }
  }

  private static String records() {
    Instant start = Town.TUESDAY.minus(Duration.ofDays(1));
    return IntStream.range(0, LINES)
        .mapToObj(
            i ->
                "{\"ts\":\"%s\",\"developer\":\"m%d@example.dev\",\"tool\":\"claude-code\",\"session\":\"s%d\",\"trigger\":\"human\",\"input_tokens\":1}"
                    .formatted(start.plusSeconds(i), 1 + i % 12, i / 100))
        .collect(Collectors.joining("\n"));
  }

  private String bring(Path file) {
    return Cli.output(
        "import",
        "--data",
        data.toString(),
        "--now",
        Town.TUESDAY.toString(),
        "--format",
        "ndjson",
        file.toString());
  }

  private JsonNode status() throws Exception {
    return new ObjectMapper()
        .readTree(Cli.output("status", "--data", data.toString(), "--format", "json"));
  }
}
