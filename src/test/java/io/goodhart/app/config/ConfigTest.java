package io.goodhart.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.goodhart.adoption.Target;
import io.goodhart.adoption.cost.Price;
import io.goodhart.adoption.cost.PriceTable;
import io.goodhart.digest.DigestConfig;
import io.goodhart.digest.ScheduleChange;
import io.goodhart.edge.vendor.poll.SourcesConfig;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {
  @TempDir private Path folder;

  @Test
  void everyDefaultIsAsDocumented() {
    Config config = Config.defaults();

    assertThat(config.http().bind()).isEqualTo("127.0.0.1");
    assertThat(config.http().port()).isEqualTo(3000);
    assertThat(config.http().idleTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(config.http().minBytesPerSecond()).isEqualTo(100);
    assertThat(config.publicUrl()).isEmpty();
    assertThat(config.admins()).isEmpty();
    assertThat(config.privacy().worksCouncil()).isFalse();
    assertThat(config.maxBodyBytes()).isEqualTo(64 << 20);
    assertThat(config.databaseUrl()).isEmpty();
    assertThat(config.databaseUser()).isEmpty();
    assertThat(config.zone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(config.adoption().target()).isEqualTo(new Target(80, Target.Operator.MORE_THAN));
    assertThat(config.adoption().minWorkingDays()).isEqualTo(3);
    assertThat(config.adoption().graceDays()).isEqualTo(14);
    assertThat(config.adoption().maxUnattributedPercent()).isEqualTo(30);
    assertThat(config.targetSince()).isEmpty();
    assertThat(config.prices()).isEqualTo(PriceTable.DEFAULT);
    assertThat(config.digest().day()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(config.digest().time()).isEqualTo(LocalTime.of(9, 0));
    assertThat(config.digest().experiment()).isTrue();
    assertThat(config.channels()).isEmpty();
    assertThat(config.intake().queueRecords()).isEqualTo(100_000);
    assertThat(config.intake().groupRecords()).isEqualTo(5_000);
    assertThat(config.intake().maxAge()).isEqualTo(Duration.ofDays(35));
    assertThat(config.intake().maxAhead()).isEqualTo(Duration.ofHours(24));
    assertThat(config.slackApiUrl()).isEqualTo("https://slack.com/api/");
    assertThat(config.commandPrefix()).isEmpty();
    assertThat(config.sources()).isEqualTo(SourcesConfig.DEFAULT);
    assertThat(config.sources().backfillDays()).isEqualTo(14);
    assertThat(config.approvals().channel()).isEmpty();
    assertThat(config.approvals().breakGlass()).isEmpty();
    assertThat(config.approvals().namedPolicy()).isEmpty();
  }

  @Test
  void theCommentedFileSaysTheDefaults() {
    assertThat(Config.load(Config.DEFAULT_FILE)).isEqualTo(Config.defaults());
  }

  @Test
  void theCommentedFileNamesEveryKeyAndNoOther() {
    // Empty mappings hold no entry.
    TreeSet<String> named = new TreeSet<>(YamlEntries.read(Config.DEFAULT_FILE).keySet());
    named.add("digest.channels");
    named.add("digest.schedules");
    named.add("roster.teams");
    // The names of models are no keys.
    named.removeIf(key -> key.startsWith("prices."));
    named.add("prices");

    assertThat(named).isEqualTo(new TreeSet<>(Config.keys()));
  }

  @ParameterizedTest
  @CsvSource({
    "server.port, 0, 65535",
    "server.idle-timeout-seconds, 1, 600",
    "server.min-bytes-per-second, 0, 1000000",
    "server.max-body-megabytes, 1, 512",
    "adoption.target-percent, 1, 99",
    "adoption.min-working-days, 1, 5",
    "adoption.grace-days, 0, 90",
    "adoption.max-unattributed-percent, 0, 100",
    "adoption.seen-days, 7, 90",
    "adoption.min-coverage-percent, 0, 100",
    "intake.queue-records, 1000, 10000000",
    "intake.group-records, 100, 100000",
    "intake.max-ahead-hours, 1, 168",
    "retention.raw-days, 14, 400",
    "sources.backfill-days, 1, 35",
    "signals.known-targets.active-days, 0, 7",
    "signals.known-targets.weekly-requests, 0, 1000000",
    "signals.known-targets.weekly-tokens, 0, 2000000000",
    "signals.least-score-percent, 50, 99",
    "signals.least-prompts, 20, 500",
    "signals.least-weeks, 2, 8",
    "approvals.stuck-run.repeats, 10, 10000",
    "approvals.stuck-run.minutes, 5, 1440",
    "approvals.stuck-run.budget-dollars, 0, 100000"
  })
  void aNumberIsTakenFromTheFirstToTheLastOfItsRange(String key, int least, int most)
      throws IOException {
    Config lowest = load(yaml(key, Integer.toString(least)));
    Config highest = load(yaml(key, Integer.toString(most)));

    assertThat(lowest).isNotEqualTo(highest);
    assertThat(problems(yaml(key, Integer.toString(least - 1)))).hasSize(1);
    assertThat(problems(yaml(key, Integer.toString(most + 1))))
        .singleElement()
        .asString()
        .endsWith(
            "goodhart.yml:2: %s has to be a whole number from %d to %d, not \"%d\"."
                .formatted(key, least, most, most + 1));
  }

  @Test
  void everyNumberIsAmongTheRangesAbove() {
    // The others are words, names, addresses, times and tables.
    assertThat(Config.keys()).hasSize(26 + 30);
  }

  @ParameterizedTest
  @CsvSource({
    "server.port, many",
    "server.port, 1.5",
    "server.port, 99999999999",
    "server.bind, two words",
    "server.bind, ''",
    "organization.timezone, Mars/Base",
    "adoption.target-operator, above",
    "adoption.target-since, June",
    "prices.model-m, 3 15",
    "prices.model-m, 3 15 0.30 -1",
    "digest.day, Montag",
    "digest.time, nine",
    "digest.time, '25:00'",
    "digest.until, '08:59'",
    "digest.experiment, maybe",
    "database.url, 'jdbc:mysql://db/goodhart'",
    "slack.api-url, 'https://slack.com/api'",
    "slack.api-url, 'slack.com/'",
    "signals.off, lateness",
    "slack.command-prefix, GH-",
    "slack.command-prefix, abcdefghijklmnopqrstu"
  })
  void aValueThatNoRunCouldUseIsRefusedWithItsLine(String key, String value) throws IOException {
    assertThat(problems(yaml(key, "\"" + value + "\"")))
        .singleElement()
        .asString()
        .contains("goodhart.yml:2: " + key + " has to be ");
  }

  @Test
  void aRefusedDatabaseAddressIsNotRepeated() throws IOException {
    assertThat(problems(yaml("database.url", "\"jdbc:mysql://db/x?password=hunter2\"")))
        .singleElement()
        .asString()
        .doesNotContain("hunter2");
  }

  @Test
  void anUnknownKeyGetsTheNearestMatch() throws IOException {
    assertThat(problems("adoption:\n  target-precent: 70\n"))
        .singleElement()
        .asString()
        .endsWith(
            "goodhart.yml:2: there is no setting adoption.target-precent; did you mean"
                + " adoption.target-percent?");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() throws IOException {
    List<String> problems =
        problems(
            "server:\n  port: 70000\n  prot: 1\ndigest:\n  day: someday\nrumours:\n  on: true\n");

    assertThat(problems).hasSize(4);
    assertThat(String.join("\n", problems))
        .contains(":2: server.port", ":3: there is no setting server.prot", ":5: digest.day")
        .contains(":7: there is no setting rumours.on.");
  }

  @Test
  void channelsAreNamedByTeam() throws IOException {
    Config config = load("digest:\n  channels:\n    Core Team: \"#core\"\n    Data: C0DATA\n");

    assertThat(config.channels()).isEqualTo(Map.of("Core Team", "#core", "Data", "C0DATA"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "\"off\"", "false"})
  void withoutTheExperimentAPostComesWhenItsWindowBegins(String off) throws IOException {
    String window = "digest:\n  time: \"09:00\"\n  until: \"11:00\"\n";

    DigestConfig without = load(window + "  experiment: " + off + "\n").digest();

    assertThat(load(window).digest().until()).isEqualTo(LocalTime.of(11, 0));
    assertThat(load(window).digest().experiment()).isTrue();
    assertThat(without.experiment()).isFalse();
    assertThat(without.until()).isEqualTo(LocalTime.of(9, 0));
  }

  @Test
  void aTeamsScheduleIsInTheWordsOfTheCommand() throws IOException {
    Config config =
        load(
            """
            digest:
              until: "11:00"
              schedules:
                Payments: "sundays 02:30 Europe/Berlin"
                Growth: "off"
            """);

    assertThat(config.digest().until()).isEqualTo(LocalTime.of(11, 0));
    assertThat(config.digest().teams())
        .isEqualTo(
            Map.of(
                "Payments", ScheduleChange.parse("sundays 02:30 Europe/Berlin"),
                "Growth", ScheduleChange.turned(false)));
    assertThat(problems("digest:\n  schedules:\n    Payments: whenever\n"))
        .singleElement()
        .asString()
        .contains(":3: digest.schedules.Payments has to be what is different");
  }

  @Test
  void aTableOfPricesReplacesThePublishedOne() throws IOException {
    Config config = load("prices:\n  gpt-5.1*: 1 2 3 4\n");

    assertThat(config.prices().of("gpt-5.1-codex"))
        .contains(
            new Price(
                BigDecimal.valueOf(1),
                BigDecimal.valueOf(2),
                BigDecimal.valueOf(3),
                BigDecimal.valueOf(4)));
    assertThat(config.prices().of("claude-opus-4-5")).isEmpty();
  }

  @Test
  void aTargetMayHaveADay() throws IOException {
    assertThat(load("adoption:\n  target-since: 2026-06-01\n").targetSince())
        .contains(LocalDate.of(2026, 6, 1));
  }

  @Test
  void anEmptyFileMeansTheDefaults() throws IOException {
    assertThat(load("")).isEqualTo(Config.defaults());
    assertThat(load("# nothing\n")).isEqualTo(Config.defaults());
    assertThat(load("server:\n")).isEqualTo(Config.defaults());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- a list\n",
        "just words\n",
        "server:\n  port: [1, 2]\n",
        "server: {port: 1\n",
        "a: &a {b: *a}\n",
        "server:\n  port: 1\n  port: 2\n",
        "---\nserver:\n---\nserver:\n",
        "server:\n\tport: 1\n",
        "\u0001"
      })
  void whatIsNoMappingOfPlainValuesIsRefused(String yaml) throws IOException {
    assertThat(problems(yaml)).singleElement().asString().contains("goodhart.yml");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Path file = Files.write(folder.resolve("goodhart.yml"), new byte[] {(byte) 0xff, (byte) 0xfe});

    assertThat(problemsOf(file)).singleElement().asString().contains("is not text in UTF-8");
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(problemsOf(folder)).singleElement().asString().contains("cannot be read");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(problemsOf(folder.resolve("none.yml")))
        .singleElement()
        .asString()
        .contains("none.yml; leave --config out to use the defaults.");
  }

  @Test
  void secretsAreNeverPrinted() {
    Secrets secrets =
        Secrets.from(
            Map.of(
                "SLACK_BOT_TOKEN", "hunter2",
                "SLACK_SIGNING_SECRET", "hunter2",
                "GOODHART_COLLECTOR_KEY", "hunter2",
                "GOODHART_DATABASE_PASSWORD", "hunter2",
                "GOODHART_SECRET", "hunter2"));

    assertThat(secrets.toString()).doesNotContain("hunter2");
    assertThat(secrets.installationKey()).contains("hunter2");
  }

  @Test
  void aBlankSecretIsNone() {
    assertThat(Secrets.from(Map.of("SLACK_BOT_TOKEN", " ")).botToken()).isEmpty();
  }

  private static String yaml(String key, String value) {
    int dot = key.indexOf('.');
    return key.substring(0, dot) + ":\n  " + key.substring(dot + 1) + ": " + value + "\n";
  }

  private List<String> problems(String yaml) throws IOException {
    return problemsOf(write(yaml));
  }

  private static List<String> problemsOf(Path file) {
    return catchThrowableOfType(ConfigException.class, () -> Config.load(file)).problems();
  }

  private Config load(String yaml) throws IOException {
    return Config.load(write(yaml));
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("goodhart.yml"), yaml, StandardCharsets.UTF_8);
  }
}
