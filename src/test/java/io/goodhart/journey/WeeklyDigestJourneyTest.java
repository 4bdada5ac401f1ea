package io.goodhart.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.app.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The journey on the embedded database. */
class WeeklyDigestJourneyTest extends WeeklyDigestJourney {
  @Override
  String databaseUrl() {
    return "";
  }

  @Override
  Optional<String> password() {
    return Optional.empty();
  }

  @Test
  void aFileBesideTheRunningBotCountsInTheSameWeek() throws Exception {
    town.agentsReported(1, 11);
    Path file =
        Files.writeString(
            data.resolve("usage.ndjson"),
            "{\"ts\":\"2026-11-18T09:00:00Z\",\"developer\":\"m12@example.dev\",\"trigger\":\"human\"}");
    Cli.output(
        "import",
        "--config",
        town.config().toString(),
        "--data",
        data.toString(),
        "--now",
        Town.MONDAY.toString(),
        "--format",
        "ndjson",
        file.toString());
    town.clock.advanceTo(Town.MONDAY);
    town.bot().wake();

    assertThat(onlyDigest().get("text").asText()).contains("1 of 12 people");
  }
}
