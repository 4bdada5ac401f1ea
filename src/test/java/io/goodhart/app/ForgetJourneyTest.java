package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.delivery.Reason;
import io.goodhart.delivery.Recipient;
import io.goodhart.digest.KeptSchedule;
import io.goodhart.ledger.LedgerVerification;
import io.goodhart.ledger.LedgerWalk;
import io.goodhart.ledger.Verdict;
import io.goodhart.roster.Agent;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
  private static final List<String> NAMES = List.of("U0ANNA", "anna@example.dev");
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
    assertThat(town.last(Town.ANNA).json().toString())
        .contains("What your agents asked for and what you decided on stays under your Slack id");

    assertThat(bring()).contains("3 read, 0 new, 1 known already, 2 ignored");
    assertThat(town.ask(Town.BEN, "").text()).contains("1 prompt of yours");
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

  @Test
  void onlyTheRosterKnowsThePersonAfterwards() throws Exception {
    for (String name : NAMES) {
      assertThat(left(name)).as("the employer's list has " + name).isNotEmpty();
    }
    traces();
    assertThat(tablesWith("U0ANNA"))
        .contains("alias", "agent_key", "digest_schedule", "ingest_token", "outbox", "subject")
        .contains("approval_code", "approval_code_link", "planned_run");

    town.ask(Town.ANNA, "forget FORGET");

    for (String name : NAMES) {
      assertThat(tablesWith(name)).as(name).isSubsetOf("alias");
    }
    assertThat(town.agents(Town.BEN, "register helper").text()).contains("already belongs to");
    assertThat(town.agents(Town.CARLA, "assign helper <@U0BEN>").text())
        .startsWith("*helper* belongs to the person you named now");
    assertThat(town.agents(Town.BEN, "register helper").text()).startsWith("helper is registered");
    assertThat(town.core.agents.all()).allMatch(agent -> agent.owner().isEmpty());
    assertThat(rows("sanction", "1 = 1")).isZero();
    takeOffTheRoster();
    for (String name : NAMES) {
      assertThat(left(name)).as(name).isEmpty();
    }
  }

  /** Everything by which Anna can leave her name behind, besides what the other tests do. */
  private void traces() throws IOException {
    Alias anna = Alias.slackUser(Town.TEAM, Town.ANNA);
    MemberId member = town.core.roster.memberOf(anna).orElseThrow();
    bring();
    town.sendPrompt(token(), "anna@example.dev", EARLIER);
    town.sandbox.workspace().postAs(Town.ANNA, "C0PAYMENTS", "<@U0GOODHART> how are you?");
    await().until(() -> tablesWith("U0ANNA").contains("subject"));
    town.core.agents.save(
        new Agent(
            Town.TEAM,
            "B0HELPER",
            Optional.of("U0HELPER"),
            Optional.empty(),
            "Helper",
            Optional.of(member)));
    town.core.schedules.keep(
        town.core.roster.team("Payments").orElseThrow().id(),
        new KeptSchedule(town.core.timetable.all().get(0).schedule(), anna, EARLIER));
    town.core.direct.tell(new Recipient(Town.ANNA, ZoneOffset.UTC), Reason.NOTE, "a note", "{}");
    plant(
        "INSERT INTO sanction (member_id, from_day, to_day, reason) VALUES ("
            + member.value()
            + ", 1, 2, 'moves U0ANNA')");
    plant("INSERT INTO approval_code (person, wrong, version) VALUES ('" + anna + "', 0, 0)");
    plant(
        "INSERT INTO approval_code_link (hash, person, number, until_ms, mistakes) VALUES ('00', '"
            + anna
            + "', 47, 1, 0)");
    plant(
        "INSERT INTO planned_run (id, agent, owner, owner_member, from_day, to_day, reason, state,"
            + " asked_at_ms) VALUES ('00', 'helper', '"
            + anna
            + "', 1, 1, 1, 'moves', 'asked', 1)");
    plant(
        "INSERT INTO agent_key (hash, agent, owner, made_at_ms) VALUES ('00', 'helper', '"
            + anna
            + "', 1)");
  }

  /** The tables in which a text stands in any column. */
  private List<String> tablesWith(String text) {
    return town.core.database.read(
        "Looking for a text",
        handle ->
            handle
                .createQuery(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE"
                        + " 'sqlite%'")
                .mapTo(String.class)
                .list()
                .stream()
                .filter(
                    table ->
                        handle.createQuery("SELECT * FROM " + table).mapToMap().stream()
                            .anyMatch(row -> row.values().toString().contains(text)))
                .toList());
  }

  /** As the employer does when somebody leaves and the list is cleaned. */
  private void takeOffTheRoster() {
    plant(
        "DELETE FROM alias WHERE member_id ="
            + " (SELECT member_id FROM alias WHERE code = 'slack:T0SANDBOX/U0ANNA')");
    town.core.database.sweep();
  }

  private void plant(String sql) {
    int unused =
        town.core.database.write("Planting", connection -> connection.handle().execute(sql));
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
