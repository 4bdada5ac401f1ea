package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.edge.slack.roster.RosterReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
  private static final String NOW = "2026-11-18T12:00:00Z";

  @TempDir private Path folder;
  private String config = "";

  @BeforeEach
  void setUp() throws IOException {
    config =
        write("goodhart.yml", "digest:\n  channels:\n    Core: \"#core\"\n  time: \"10:30\"\n");
    bring(
        "roster",
        """
        member,email,team,timezone,joined
        m1,ada@example.dev,Core,Europe/Berlin,2026-01-01
        m2,ben@example.dev,Quiet,Asia/Kolkata,2026-01-01
        """);
    bring(
        "ndjson",
        """
        {"ts":"2026-11-17T09:00:00Z","developer":"m1","tool":"Codex","input_tokens":10,"output_tokens":2}
        {"ts":"2026-11-17T09:01:00Z","developer":"m1","tool":"codex","input_tokens":5,"cache_read_tokens":100,"cache_write_tokens":7}
        {"ts":"2026-11-17T09:02:00Z","developer":"stranger@example.dev","tool":"gemini-cli","output_tokens":1}
        {"ts":"2026-11-17T09:02:00Z","developer":"stranger@example.dev","tool":"gemini-cli","output_tokens":1}
        broken
        """);
  }

  @Test
  void theJsonSumsEveryTool() throws IOException {
    assertThat(json().get("tools").toString())
        .isEqualTo(
            "[{\"tool\":\"codex\",\"records\":2,\"input_tokens\":15,\"output_tokens\":2,"
                + "\"cache_read_tokens\":100,\"cache_write_tokens\":7},"
                + "{\"tool\":\"gemini-cli\",\"records\":1,\"input_tokens\":0,\"output_tokens\":1,"
                + "\"cache_read_tokens\":0,\"cache_write_tokens\":0}]");
  }

  @Test
  void theJsonCountsWhatBelongsToNobody() throws IOException {
    assertThat(json().get("unattributed").asInt()).isEqualTo(1);
  }

  @Test
  void theOutcomesOfADoorAddUpToWhatCameIn() throws IOException {
    JsonNode door = json().at("/intake/import");

    assertThat(door.get("received").asInt()).isEqualTo(5);
    assertThat(door.get("malformed").asInt()).isEqualTo(1);
    assertThat(door.get("duplicate").asInt()).isEqualTo(1);
    assertThat(door.get("stored").asInt()).isEqualTo(3);
    assertThat(
            List.of("malformed", "ignored", "duplicate", "stored", "failed").stream()
                .mapToInt(outcome -> door.get(outcome).asInt())
                .sum())
        .isEqualTo(5);
  }

  @Test
  void theJsonNamesTeamsAndTheirNextDigest() throws IOException {
    JsonNode json = json();

    assertThat(json.get("teams").toString())
        .isEqualTo(
            "[{\"team\":\"Core\",\"zone\":\"Europe/Berlin\",\"channel\":\"#core\","
                + "\"coverage\":"
                + hidden(1)
                + "},"
                + "{\"team\":\"Quiet\",\"zone\":\"Asia/Kolkata\",\"channel\":null,"
                + "\"coverage\":"
                + hidden(1)
                + "}]");
    assertThat(json.get("jobs").toString())
        .isEqualTo(
            "[{\"job\":\"digest\",\"team\":\"Core\",\"week\":\"2026-W47\","
                + "\"next\":\"2026-11-23T09:30:00Z\"}]");
  }

  private static String hidden(int eligible) {
    return ("{\"week\":\"2026-W46\",\"eligible\":%d,\"seen\":{\"from\":null,\"to\":null},"
            + "\"tools\":{},\"silent\":{\"from\":null,\"to\":null}}")
        .formatted(eligible);
  }

  @Test
  void noPersonIsNamed() {
    String both = status("text") + status("json");

    assertThat(both).doesNotContain("m1").doesNotContain("ada").doesNotContain("stranger");
  }

  @Test
  void theTextSaysTheSame() {
    assertThat(status("text"))
        .contains("codex                     2              15               2")
        .contains("Belongs to nobody known: 1")
        .contains(
            "import: 5 received = 1 malformed + 0 ignored + 1 duplicate + 3 stored + 0 failed")
        .contains("Digest of Core, week 2026-W47: 2026-11-23T09:30:00Z");
  }

  @Test
  void bothSayWhoIsOnSlacksRoster() throws IOException {
    assertThat(status("text")).doesNotContain("Slack");
    try (Core core =
        Core.open(Config.defaults(), Secrets.from(Map.of()), Path.of(data()), Clock.systemUTC())) {
      core.marks.set(
          RosterReport.MARK,
          "2026-11-18T11:00:00Z 1204 bot=3 guest=12 deactivated=0 stranger=2\nNo group @core.");
    }

    assertThat(json().get("slack_roster").toString())
        .isEqualTo(
            "{\"read_at\":\"2026-11-18T11:00:00Z\",\"people\":1204,\"left_out\":{\"bot\":3,"
                + "\"guest\":12,\"deactivated\":0,\"stranger\":2},"
                + "\"problems\":[\"No group @core.\"]}");
    assertThat(status("text"))
        .contains(
            "Slack's roster, read 2026-11-18T11:00:00Z: 1,204 people can be on teams; left out: bot"
                + " 3, guest 12, deactivated 0, stranger 2")
        .contains("  No group @core.");
  }

  @Test
  void ofALargerTeamItSaysHowManyCanBeSeenAndWhoseSourcesAreSilent() throws IOException {
    StringBuilder roster = new StringBuilder("member,email,team,timezone,joined\n");
    StringBuilder usage = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      roster.append("w%d,w%d@example.dev,Web,Europe/Berlin,2026-01-01\n".formatted(i, i));
      for (int day = 1; day <= 13 && i <= 14; day++) {
        usage.append(
            "{\"ts\":\"2026-11-%02dT09:00:00Z\",\"developer\":\"w%d\",\"tool\":\"%s\"}\n"
                .formatted(day, i, i <= 4 ? "cursor" : "codex"));
      }
    }
    bring("roster", roster.toString());
    bring("ndjson", usage.toString());

    assertThat(json().at("/teams/2/coverage").toString())
        .isEqualTo(
            "{\"week\":\"2026-W46\",\"eligible\":20,\"seen\":{\"from\":14,\"to\":14},"
                + "\"tools\":{\"codex\":{\"from\":10,\"to\":10},"
                + "\"cursor\":{\"from\":4,\"to\":4}},\"silent\":{\"from\":14,\"to\":14}}");
    assertThat(status("text"))
        .contains(
            "Web: 14 of 20 people can be seen in 2026-W46 (codex 10, cursor 4); of 14 a source went"
                + " silent.");
  }

  @Test
  void whatIsFewIsNotSaidExactly() throws IOException {
    StringBuilder roster = new StringBuilder("member,email,team,timezone,joined\n");
    StringBuilder usage = new StringBuilder();
    for (int i = 1; i <= 12; i++) {
      roster.append("w%d,w%d@example.dev,Web,Europe/Berlin,2026-01-01\n".formatted(i, i));
      usage.append(
          "{\"ts\":\"2026-11-10T09:00:00Z\",\"developer\":\"w%d\",\"tool\":\"%s\"}\n"
              .formatted(i, i == 1 ? "cursor" : "codex"));
    }
    bring("roster", roster.toString());
    bring("ndjson", usage.toString());

    assertThat(status("text"))
        .contains(
            "Web: 10 to 12 of 12 people can be seen in 2026-W46 (codex 10 to 12, cursor fewer than"
                + " 3); of fewer than 3 a source went silent.");
  }

  @Test
  void anEmptyInstallationHasAStatus() {
    String data = folder.resolve("fresh").toString();

    assertThat(Cli.output("status", "--data", data, "--format", "json").strip())
        .isEqualTo("{\"tools\":[],\"unattributed\":0,\"intake\":{},\"teams\":[],\"jobs\":[]}");
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(status("json"));
  }

  private String status(String format) {
    return Cli.output(
        "status", "--config", config, "--data", data(), "--now", NOW, "--format", format);
  }

  private void bring(String format, String text) throws IOException {
    Cli.output("import", "--data", data(), "--format", format, write(format, text));
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
