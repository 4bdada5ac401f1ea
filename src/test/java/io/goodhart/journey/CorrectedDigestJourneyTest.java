package io.goodhart.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Late telemetry changes a digest once, on Wednesday, in its place. */
@Timeout(60)
class CorrectedDigestJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Instant WEDNESDAY = Instant.parse("2026-11-25T08:00:00Z");
  private static final String WEEK = "Payments, 16\u201322 November:";

  @TempDir private Path data;
  private Town town;

  @BeforeEach
  void setUp() throws Exception {
    town = new Town(data, "", Optional.empty());
    town.agentsReported(1, 12);
    asked(1, 8);
    town.clock.advanceTo(Town.MONDAY);
    town.bot().wake();
    quiet();
    assertThat(digest()).contains(WEEK + " not met. 8 of 12 people");
  }

  @AfterEach
  void tearDown() {
    town.close();
  }

  @Test
  void aChangeThatPeopleWouldSeeTakesThePlaceOfTheFirstMessageAndSaysSo() throws Exception {
    String ts = message().path("ts").asText();
    asked(9, 12);
    town.clock.advanceTo(WEDNESDAY.minusSeconds(60));
    town.bot().wake();
    quiet();
    assertThat(digest()).contains("not met. 8 of 12 people");

    town.clock.advanceTo(WEDNESDAY);
    town.bot().wake();
    quiet();

    assertThat(message().path("ts").asText()).isEqualTo(ts);
    assertThat(digest())
        .contains(WEEK + " met. 12 of 12 people")
        .endsWith(
            "Corrected on Wed 25 Nov: late telemetry changed the count by 4. First posted as"
                + " \"not met\".");
    assertThat(message().toString()).contains("16\u201322 Nov \u00b7 Met (corrected)");
    assertThat(thread())
        .hasSize(3)
        .last()
        .asString()
        .isEqualTo(
            "Corrected: late telemetry arrived. Payments now reads 12 of 12, 100%, met. First"
                + " posted as not met.");
  }

  @Test
  void itIsCorrectedOnceWhateverComesLater() throws Exception {
    asked(9, 11);
    town.clock.advanceTo(WEDNESDAY);
    town.bot().wake();
    quiet();
    asked(12, 12);
    town.restart();
    town.clock.advanceTo(WEDNESDAY.plus(Duration.ofDays(1)));
    town.bot().wake();
    quiet();

    assertThat(digest()).contains("met. 11 of 12 people");
    assertThat(thread()).hasSize(3);
  }

  @Test
  void whatNobodyWouldSeeChangesNothingThenOrLater() throws Exception {
    asked(9, 9);
    town.clock.advanceTo(WEDNESDAY);
    town.bot().wake();
    quiet();
    asked(10, 12);
    town.bot().wake();
    quiet();

    assertThat(digest()).contains("not met. 8 of 12 people");
    assertThat(thread()).hasSize(2);
  }

  @Test
  void aDigestThatWaitedForSlackIsCorrectedOnceItStandsThere() throws Exception {
    town.clock.advanceTo(Town.MONDAY.plus(Duration.ofDays(7)).minus(Duration.ofHours(2)));
    town.sandbox.faults().onMethod("chat.postMessage").times(500).status(503);
    town.sandbox.faults().onMethod("conversations.history").times(500).status(503);
    town.clock.advanceTo(Town.MONDAY.plus(Duration.ofDays(7)));
    town.bot().wake();
    Instant late = Town.TUESDAY.plus(Duration.ofDays(7));
    Telemetry telemetry = new Telemetry(HttpClient.newHttpClient(), town.bot().url());
    for (int i = 1; i <= 4; i++) {
      telemetry.asks("m" + i + "@example.dev", late);
    }
    town.clock.advanceTo(WEDNESDAY.plus(Duration.ofDays(7)).plus(Duration.ofHours(3)));
    town.bot().wake();
    town.sandbox.faults().clear();
    for (int i = 0; i < 3; i++) {
      town.clock.advanceTo(town.clock.instant().plus(Duration.ofMinutes(12)));
      town.bot().wake();
      quiet();
    }

    assertThat(texts("Payments, 23\u201329 November:"))
        .singleElement()
        .asString()
        .contains("4 of 12 people")
        .endsWith("Corrected on Wed 2 Dec: late telemetry changed the count by 4.");
  }

  private void asked(int first, int last) throws Exception {
    Telemetry telemetry = new Telemetry(HttpClient.newHttpClient(), town.bot().url());
    for (int i = first; i <= last; i++) {
      assertThat(telemetry.asks("m" + i + "@example.dev", Town.TUESDAY.plusSeconds(i)))
          .isEqualTo(200);
    }
  }

  private void quiet() {
    Observed observed = new Observed(town.bot().url());
    await().atMost(PATIENCE).until(observed::hasNothingToPost);
  }

  private String digest() throws IOException, InterruptedException {
    return message().path("text").asText();
  }

  private JsonNode message() throws IOException, InterruptedException {
    List<JsonNode> found = messages(WEEK);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<String> thread() throws IOException, InterruptedException {
    return town.page("U0M1").thread(Town.PAYMENTS, message().path("ts").asText()).stream()
        .map(one -> one.path("text").asText())
        .toList();
  }

  private List<String> texts(String week) throws IOException, InterruptedException {
    return messages(week).stream().map(one -> one.path("text").asText()).toList();
  }

  private List<JsonNode> messages(String week) throws IOException, InterruptedException {
    return town.page("U0M1").messages(Town.PAYMENTS).stream()
        .filter(one -> one.path("text").asText().startsWith(week))
        .filter(one -> !one.path("text").asText().contains("details"))
        .toList();
  }
}
