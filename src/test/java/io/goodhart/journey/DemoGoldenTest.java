package io.goodhart.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.goodhart.app.Cli;
import io.goodhart.app.RunningDemo;
import io.goodhart.calendar.ReportingWeek;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo company's digests, against what its personas come down to. */
@Timeout(120)
class DemoGoldenTest {
  private static final Path EXPECTED = Path.of("src", "test", "resources", "demo", "expected.csv");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> TOLD = List.of("Data", "Payments", "Platform", "Search");

  @TempDir private Path folder;

  /** In midweek; when it is Sunday still in New York; in the week after Europe's clocks changed. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-11-18T12:00:00Z", "2026-11-23T00:30:00Z", "2026-10-28T12:00:00Z"})
  void everyTeamsDigestIsWhatThePersonasComeDownTo(String now) throws Exception {
    ReportingWeek begun = ReportingWeek.containing(Instant.parse(now), ZoneOffset.UTC);
    try (RunningDemo demo = RunningDemo.start("--data", data(), "--now", now)) {
      Page page = new Page(demo.workspace(), "U0ANNAR");
      page.presses("close-week");
      for (String team : TOLD) {
        String counts = expected(team, 0);
        await().atMost(PATIENCE).until(() -> digests(page, team).get(0).contains(counts));
      }
    }

    List<String> found = new ArrayList<>();
    List<String> lines = Files.readAllLines(EXPECTED);
    for (String line : lines.subList(1, lines.size())) {
      String[] asked = line.split(",", -1);
      int back = Integer.parseInt(asked[1]);
      found.add(digest(asked[0], back, begun));
    }
    assertThat(found).isEqualTo(lines.subList(1, lines.size()));
  }

  @Test
  void lastWeeksDigestStandsInEveryChannelAndASecondStartPostsNothingTwice() throws Exception {
    String now = "2026-11-18T12:00:00Z";
    List<List<String>> first;
    try (RunningDemo demo = RunningDemo.start("--data", data(), "--now", now)) {
      assertThat(demo.greeting()).contains("5 teams, 60 people, 3 agents");
      Page page = new Page(demo.workspace(), "U0ANNAR");
      for (String team : TOLD) {
        await().atMost(PATIENCE).until(() -> !digests(page, team).isEmpty());
        assertThat(digests(page, team)).singleElement().asString().contains(expected(team, 1));
      }
      await().atMost(PATIENCE).until(() -> !digests(page, "Growth").isEmpty());
      first = everything(page);
    }

    try (RunningDemo demo = RunningDemo.start("--data", data(), "--now", now)) {
      assertThat(demo.greeting()).contains("earlier; this run goes on where the last one ended");
      assertThat(everything(new Page(demo.workspace(), "U0ANNAR"))).isEqualTo(first);
    }
  }

  /** Their activity of these weeks comes over HTTP, that of earlier ones from a file. */
  @Test
  void whenWeeksGoByNobodyStandsOutButTheThreeWhoChangedTheirWays() throws Exception {
    String now = "2026-11-18T12:00:00Z";
    ReportingWeek begun = ReportingWeek.containing(Instant.parse(now), ZoneOffset.UTC);
    int weeks = 3;
    try (RunningDemo demo = RunningDemo.start("--data", data(), "--now", now)) {
      Page page = new Page(demo.workspace(), "U0ANNAR");
      for (int closed = 1; closed <= weeks; closed++) {
        int told = 1 + closed;
        await().atMost(PATIENCE).until(() -> digests(page, "Data").size() == told - 1);
        page.presses("close-week");
        await().atMost(PATIENCE).until(() -> digests(page, "Data").size() == told);
      }
    }

    String signals =
        Cli.output(
            "signals",
            "--data",
            data(),
            "--now",
            begun.plus(weeks).start(ZoneOffset.UTC).plus(Duration.ofDays(1)).toString(),
            "--week",
            begun + ".." + begun.plus(weeks - 1),
            "--purpose",
            "Test");
    assertThat(
            signals
                .lines()
                .map(row -> row.split(",", 5))
                .filter(row -> row[3].equals("1"))
                .map(row -> row[1])
                .distinct())
        .hasSize(3);
  }

  @Test
  void withoutASeedTheStoreIsEmptyAndTheWorkspaceHasItsPeople() throws Exception {
    try (RunningDemo demo = RunningDemo.start("--data", data(), "--seed", "none")) {
      assertThat(demo.greeting()).contains("the workspace has its people");
      Page page = new Page(demo.workspace(), "U0ANNAR");
      page.says("C0PAYMENTS", "/usage");

      await().atMost(PATIENCE).until(() -> page.answers("C0PAYMENTS").size() == 1);
      assertThat(page.answers("C0PAYMENTS").get(0)).contains("You are not on a team's roster");
    }
    assertThat(Cli.output("status", "--data", data(), "--format", "json"))
        .contains("\"tools\":[]", "\"teams\":[]");
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private String digest(String team, int back, ReportingWeek begun) throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(
                Cli.output(
                    "digest",
                    "--data",
                    data(),
                    "--now",
                    begun.end(ZoneOffset.UTC).plus(Duration.ofDays(1)).toString(),
                    "--team",
                    team,
                    "--week",
                    begun.plus(-back).toString(),
                    "--format",
                    "json"));
    return String.join(
        ",",
        team,
        Integer.toString(back),
        text(json, "/status"),
        text(json, "/reason"),
        text(json, "/eligible"),
        text(json, "/active/from"),
        text(json, "/active/to"));
  }

  /** The counts that the message has to state, such as {@code 14 of 15}. */
  private static String expected(String team, int back) throws IOException {
    String[] line =
        Files.readAllLines(EXPECTED).stream()
            .filter(row -> row.startsWith(team + "," + back + ","))
            .findFirst()
            .orElseThrow()
            .split(",", -1);
    return line[5] + " of " + line[4] + " people";
  }

  /** What Goodhart told a team in its channel, newest first. */
  private static List<String> digests(Page page, String team) throws Exception {
    List<String> told = new ArrayList<>();
    for (JsonNode message : page.messages("C0" + team.toUpperCase(Locale.ROOT))) {
      if (message.path("bot_id").asText().equals("B0GOODHART")) {
        told.add(0, message.path("text").asText());
      }
    }
    return told;
  }

  private static List<List<String>> everything(Page page) throws Exception {
    List<List<String>> all = new ArrayList<>();
    for (String team : List.of("Data", "Growth", "Payments", "Platform", "Search")) {
      all.add(
          page.messages("C0" + team.toUpperCase(Locale.ROOT)).stream()
              .map(message -> message.path("ts") + " " + message.path("text"))
              .toList());
    }
    return all;
  }

  private static String text(JsonNode json, String field) {
    JsonNode value = json.at(field);
    return value.isNull() ? "" : value.asText();
  }
}
