package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestCommandTest {
  private static final String MONDAY_AFTER = "2026-11-23T12:00:00Z";

  @TempDir private Path folder;

  @BeforeEach
  void setUp() throws IOException {
    String roster =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> "m" + i + ",Core,Europe/Berlin,2026-01-01")
            .collect(Collectors.joining("\n", "member,team,timezone,joined\n", "\n"));
    String usage =
        IntStream.rangeClosed(1, 10)
            .mapToObj(
                i ->
                    "{\"ts\":\"2026-11-17T09:00:00Z\",\"trigger\":\"human\",\"developer\":\"m%d\"}"
                        .formatted(i))
            .collect(Collectors.joining("\n"));
    Cli.output(
        "import", "--data", data(), "--format", "roster", write("roster.csv", roster).toString());
    Cli.output(
        "import", "--data", data(), "--format", "ndjson", write("usage.ndjson", usage).toString());
  }

  @Test
  void theTextIsTheMessageAndItsThread() {
    String text = Cli.output("digest", "--data", data(), "--now", MONDAY_AFTER, "--team", "Core");

    assertThat(text)
        .startsWith("Core · 16–22 Nov · Met\n")
        .contains("10 of 12 people used an AI agent this week (83%).")
        .contains("12 people")
        .doesNotContain("*")
        .doesNotContain("m1");
  }

  @Test
  void allTeamsAreToldTogetherOrAsJson() throws IOException {
    String text = Cli.output("digest", "--data", data(), "--now", MONDAY_AFTER, "--org");
    JsonNode json = json("--org", "--week", "2026-W47");

    assertThat(text)
        .startsWith("All teams · 16–22 Nov · Met\n")
        .contains("10 of 12 people used an AI agent this week (83%).")
        .contains("Core  10 of 12  Met");
    assertThat(json.at("/active/from").asInt()).isEqualTo(10);
    assertThat(json.at("/teams/0/team").asText()).isEqualTo("Core");
    assertThat(json.at("/teams/0/status").asText()).isEqualTo("met");
  }

  @Test
  void oneTeamOrAllOfThemIsAskedFor() {
    assertThat(Cli.run("digest", "--data", data(), "--now", MONDAY_AFTER).code()).isEqualTo(2);
    assertThat(
            Cli.run("digest", "--data", data(), "--now", MONDAY_AFTER, "--org", "--team", "Core")
                .code())
        .isEqualTo(2);
  }

  @Test
  void theJsonHasTheFieldsOfTheDesign() throws IOException {
    JsonNode json = json("--team", "core", "--week", "2026-W47");

    assertThat(json.properties())
        .extracting(field -> field.getKey())
        .containsExactly(
            "team",
            "week",
            "status",
            "reason",
            "eligible",
            "active",
            "strict",
            "possible",
            "excluded",
            "definition");
    assertThat(json.get("team").asText()).isEqualTo("Core");
    assertThat(json.get("week").asText()).isEqualTo("2026-W47");
    assertThat(json.get("status").asText()).isEqualTo("met");
    assertThat(json.get("reason").isNull()).isTrue();
    assertThat(json.get("eligible").asInt()).isEqualTo(12);
    assertThat(json.at("/active/from").asInt()).isEqualTo(10);
    assertThat(json.at("/active/to").asInt()).isEqualTo(10);
    assertThat(json.get("definition").asInt()).isEqualTo(1);
  }

  @Test
  void withoutAWeekItIsTheLastClosedOne() throws IOException {
    assertThat(json("--team", "Core").get("week").asText()).isEqualTo("2026-W47");
  }

  @Test
  void aWeekIsClosedWhenItIsOverInTheTeamsZone() {
    String lastMoment = "2026-11-22T22:59:59Z";
    String firstMoment = "2026-11-22T23:00:00Z";

    Cli before = digest(lastMoment, "--team", "Core", "--week", "2026-W47");
    Cli after = digest(firstMoment, "--team", "Core", "--week", "2026-W47");

    assertThat(before.code()).isEqualTo(2);
    assertThat(before.err())
        .contains("The week 2026-W47 is not over in Europe/Berlin")
        .contains("the last closed one is 2026-W46.");
    assertThat(after.code()).isZero();
  }

  @Test
  void anUnknownTeamGetsTheNearestMatch() {
    Cli run = digest(MONDAY_AFTER, "--team", "Cora");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("There is no team \"Cora\". Did you mean \"Core\"?");
  }

  @Test
  void aTeamThatIsNearNoneGetsTheList() {
    assertThat(digest(MONDAY_AFTER, "--team", "Marketing").err())
        .contains("There is no team \"Marketing\". The teams are: Core.");
  }

  @Test
  void withoutARosterItSaysHowToBringOne() {
    Cli run = Cli.run("digest", "--data", folder.resolve("empty").toString(), "--team", "Core");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("goodhart import --format roster FILE");
  }

  @Test
  void whatIsNoWeekIsRefused() {
    Cli run = digest(MONDAY_AFTER, "--team", "Core", "--week", "last");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("last");
  }

  @Test
  void whatIsNoInstantIsRefused() {
    Cli run = digest("yesterday", "--team", "Core");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--now").contains("yesterday");
  }

  private JsonNode json(String... args) throws IOException {
    String[] more = new String[args.length + 2];
    System.arraycopy(args, 0, more, 0, args.length);
    more[args.length] = "--format";
    more[args.length + 1] = "json";
    Cli run = digest(MONDAY_AFTER, more);
    assertThat(run.code()).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  private Cli digest(String now, String... args) {
    String[] all = new String[args.length + 5];
    System.arraycopy(new String[] {"digest", "--data", data(), "--now", now}, 0, all, 0, 5);
    System.arraycopy(args, 0, all, 5, args.length);
    return Cli.run(all);
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
