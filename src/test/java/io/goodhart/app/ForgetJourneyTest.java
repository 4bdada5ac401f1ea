package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.adoption.Adoption;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.ledger.LedgerVerification;
import io.goodhart.ledger.LedgerWalk;
import io.goodhart.ledger.Verdict;
import io.goodhart.roster.Alias;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anna has her data erased, over real HTTP; it is Wednesday, 11:00 in Berlin. */
class ForgetJourneyTest {
  private static final String LOGIN = "aroth-gh";
  private static final String SENTENCE = "Codex bill of October, ticket FIN-88";
  private static final Instant EARLIER = Town.NOW.minus(Duration.ofDays(1));
  private static final Pattern TOKEN = Pattern.compile("gh_live_[A-Za-z0-9_-]{32}");
  private static final String FILE =
      """
      {"ts":"2026-11-09T09:00:00Z","developer":"anna@example.dev","trigger":"human","id":"1"}
      {"ts":"2026-11-16T09:00:00Z","developer":"anna@example.dev","trigger":"human","id":"2"}
      {"ts":"2026-11-16T09:00:00Z","developer":"ben@example.dev","trigger":"human","id":"3"}
      """;

  @TempDir private Path folder;

  private Town town;

  @BeforeEach
  void open() {
    town = new Town(folder, "admins: \"U0CARLA, U0BEN\"\n");
    await().until(() -> town.core.roster.memberOf(Alias.guess("anna@example.dev")).isPresent());
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void nothingIsErasedBeforeTheWordIsTyped() throws IOException {
    bring();

    for (String text : List.of("forget forget", "forget everything")) {
      assertThat(town.ask(Town.ANNA, text).text()).contains("/usage forget FORGET");
    }
    assertThat(town.ask(Town.ANNA, "").text()).contains("1 prompt of yours");
  }

  @Test
  void whatIsErasedIsToldAndTheSameFileIsIgnored() throws IOException {
    assertThat(bring()).contains("3 read, 3 new");

    assertThat(town.ask(Town.ANNA, "forget FORGET").text())
        .startsWith("*Erased.* 2 records of 9 Nov – 16 Nov are gone.");

    assertThat(bring()).contains("3 read, 0 new, 1 known already, 2 ignored");
    assertThat(town.ask(Town.BEN, "").text()).contains("1 prompt of yours");
  }

  @Test
  void theDigestsOfClosedWeeksStayWordForWord() throws IOException {
    bringACompany();
    List<String> before = told();
    assertThat(before.get(0)).contains("10 of 14 people").contains("Over four weeks.");

    town.ask(Town.ANNA, "forget FORGET");

    assertThat(told()).isEqualTo(before);
    assertThat(rows("kept_count", "1 = 1")).isPositive();
  }

  @Test
  void theRunningWeekDoesNotCountWhoWasForgotten() throws IOException {
    bringACompany();
    town.ask(Town.ANNA, "forget FORGET");
    ReportingWeek running = ReportingWeek.containing(Town.NOW, ZoneOffset.UTC);

    Adoption week = town.core.figures.adoption.ofAll(running);

    assertThat(week.deliberate()).isZero();
    assertThat(week.possible()).isEqualTo(week.eligible() - week.seen());
  }

  @Test
  void aTokenStopsAtOnce() {
    String token = token();
    assertThat(town.sendPrompt(token, "anna@example.dev", 1).statusCode()).isEqualTo(200);

    town.ask(Town.ANNA, "forget FORGET");

    assertThat(town.sendPrompt(token, "anna@example.dev", 2).statusCode()).isEqualTo(401);
  }

  @Test
  void noByteOfWhatWasErasedIsLeft() throws Exception {
    bring();
    String token = token();
    town.sendPrompt(token, "anna@example.dev", EARLIER);
    town.ask(Town.ANNA, "link copilot/" + LOGIN);
    town.press(Town.CARLA, town.ask(Town.CARLA, "link pending"), "confirm-alias#0");
    town.ask(Town.ANNA, "link copilot/" + LOGIN + "-too");
    town.ask(Town.ANNA, "quiet on");
    town.ask(Town.ANNA, "export");
    Cli.output(
        "import",
        "--format",
        "ndjson",
        "--data",
        folder.toString(),
        written("{\"ts\":\"2026-11-17T09:00:00Z\",\"developer\":\"anna-of-old\"}").toString());
    town.ask(Town.CARLA, "review <@U0ANNA> cost " + SENTENCE);
    town.press(Town.BEN, town.ask(Town.BEN, "review pending"), "agree-access#0");
    await().until(() -> town.direct(Town.ANNA).size() == 1);
    assertThat(left(LOGIN)).isNotEmpty();

    town.ask(Town.ANNA, "forget FORGET");
    assertThat(bring()).contains("2 ignored");
    assertThat(verify()).isInstanceOf(Verdict.Intact.class);

    town.core.database.sweep();
    assertThat(left(LOGIN)).isEmpty();
    assertThat(rows("subject", "code LIKE '%anna%' AND code NOT LIKE '%anna-of-old%'")).isZero();
    for (String table : List.of("ingest_token", "alias_claim", "access_request", "quiet_person")) {
      assertThat(rows(table, "1 = 1")).as(table).isZero();
    }
    assertThat(rows("export_link", "1 = 1")).isZero();
    assertThat(rows("forgotten", "subject LIKE '%:%'")).isZero();
  }

  /** Anna and thirteen others in one team, for six weeks and the beginning of the running one. */
  private void bringACompany() throws IOException {
    StringBuilder roster = new StringBuilder("member,email,team,timezone,joined,left\n");
    StringBuilder usage = new StringBuilder();
    for (int person = 1; person <= 14; person++) {
      String address = person == 1 ? "anna@example.dev" : "p" + person + "@example.dev";
      roster.append("m-").append(person).append(',').append(address);
      roster.append(",Core,Europe/Berlin,2026-01-05,\n");
      for (int week = 0; week < 7; week++) {
        boolean asks = person <= 10 - week % 2 && (week < 6 || person == 1);
        usage.append(
            String.format(
                Locale.ROOT,
                "{\"ts\":\"%sT09:00:00Z\",\"developer\":\"%s\",\"trigger\":\"%s\"}%n",
                LocalDate.of(2026, 10, 5).plusWeeks(week),
                address,
                asks || (person == 12 && week == 3) ? "human" : "agent"));
      }
    }
    usage.append("{\"ts\":\"2026-11-10T10:00:00Z\",\"developer\":\"p10@example.dev\"");
    usage.append(",\"trigger\":\"human\"}\n");
    bring("roster", roster.toString());
    bring("ndjson", usage.toString());
  }

  private List<String> told() {
    List<String> told = new ArrayList<>();
    for (String week : List.of("2026-W46", "2026-W45", "2026-W44", "2026-W42")) {
      for (List<String> whose : List.of(List.of("--team", "Core"), List.of("--org"))) {
        List<String> command = new ArrayList<>(List.of("digest", "--week", week));
        command.addAll(whose);
        told.add(standing(command));
      }
    }
    return told;
  }

  private void bring(String format, String text) throws IOException {
    standing(List.of("import", "--format", format, written(text).toString()));
  }

  private String standing(List<String> command) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("--data", folder.toString(), "--now", Town.NOW.toString()));
    return Cli.output(all.toArray(String[]::new));
  }

  private String bring() throws IOException {
    return Cli.output(
        "import", "--format", "ndjson", "--data", folder.toString(), written(FILE).toString());
  }

  private Path written(String text) throws IOException {
    Path outside = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-files"));
    return Files.writeString(outside.resolve("usage.ndjson"), text);
  }

  private String token() {
    Matcher token = TOKEN.matcher(town.ask(Town.ANNA, "connect").json().toString());
    assertThat(token.find()).isTrue();
    return token.group();
  }

  /** The files of the database in which a text stands, as they lie on the disk. */
  private List<String> left(String text) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.contains(text)) {
          found.add(file.getFileName().toString());
        }
      }
    }
    return found;
  }

  private long rows(String table, String condition) {
    return town.core.database.read(
        "Counting",
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM " + table + " WHERE " + condition)
                .mapTo(Long.class)
                .one());
  }

  private Verdict verify() {
    return LedgerVerification.verify(
        new LedgerWalk(town.core.ledger), town.core.ledger.head(), Optional.empty());
  }
}
