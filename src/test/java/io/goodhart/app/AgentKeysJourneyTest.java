package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.goodhart.approvals.AgentKeys;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.roster.JdbiSanctionStore;
import io.goodhart.sandbox.state.MemberTrait;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.SandboxMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** From {@code /agents register} to an agent at the gate, and how it is stopped. Carla is admin. */
class AgentKeysJourneyTest {
  private static final Pattern KEY = Pattern.compile("gh_agent_[A-Za-z0-9_-]{32}");
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Logger ROOT = (Logger) LoggerFactory.getLogger("io.goodhart");

  @TempDir private Path folder;

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private Town town;

  @BeforeEach
  void open() {
    ROOT.setLevel(Level.DEBUG);
    ROOT.addAppender(logged);
    logged.start();
    town =
        new Town(
            folder,
            "admins: \"U0CARLA, U0BEN\"\napprovals:\n  channel: \"" + Town.APPROVALS + "\"\n");
  }

  @AfterEach
  void close() {
    town.close();
    ROOT.detachAppender(logged);
    ROOT.setLevel(null);
  }

  @Test
  void aRegisteredAgentIsLetInAndListed() throws Exception {
    String key = keyOf(town.agents(Town.ANNA, "register deploy-bot"));

    assertThat(read(key)).contains("\"status\":\"approved\"", "observed");

    assertThat(words(town.agents(Town.ANNA, "")))
        .contains("*deploy-bot*", "owner you", "last seen less than a minute ago");
    assertThat(words(town.agents(Town.BEN, ""))).contains("<@U0ANNA> answers for *deploy-bot*");
  }

  @Test
  void theKeyStandsInItsMessageAndNowhereElse() throws Exception {
    SandboxMessage shown = town.agents(Town.ANNA, "register deploy-bot");
    String key = keyOf(shown);
    read(key);
    town.press(Town.ANNA, shown, "agent-key-pasted#0");
    town.agents(Town.ANNA, "");

    assertThat(shown.text()).doesNotContain("gh_agent_");
    assertThat(shown.blocks().findValuesAsText("value")).noneMatch(it -> it.contains("gh_agent"));
    assertThat(town.seen(Town.ANNA).toString()).doesNotContain(key);
    assertThat(logged.list).noneMatch(event -> event.getFormattedMessage().contains(key));
    assertThat(stored()).doesNotContain(key);
  }

  @Test
  void anExchangedKeyWorksForAnHourAndARevokedOneNoMore() throws Exception {
    String old = keyOf(town.agents(Town.ANNA, "register deploy-bot"));
    assertThat(town.agents(Town.BEN, "rotate deploy-bot").text()).contains("belongs to somebody");
    String fresh = keyOf(town.agents(Town.ANNA, "rotate deploy-bot"));
    assertThat(words(town.news("<@U0ANNA> exchanged the key of *deploy-bot*")))
        .doesNotContain("gh_agent_");

    assertThat(read(old)).contains("approved");
    town.clock.advanceTo(town.clock.instant().plus(AgentKeys.OVERLAP));
    assertThat(read(old)).contains("unknown_key");
    assertThat(read(fresh)).contains("approved");

    assertThat(town.agents(Town.CARLA, "revoke deploy-bot").text())
        .startsWith("*No key of deploy-bot works any more.*");
    assertThat(read(fresh)).contains("unknown_key");
    town.news("<@U0CARLA> revoked the keys of *deploy-bot*. It cannot ask any more");
    await().atMost(LIMIT).until(() -> !town.direct(Town.ANNA).isEmpty());
    assertThat(words(town.direct(Town.ANNA).get(0)))
        .contains("<@U0CARLA> revoked the keys of *deploy-bot*");
  }

  @Test
  void aKeyEndsAfterAYear() throws Exception {
    String key = keyOf(town.agents(Town.ANNA, "register deploy-bot"));

    town.clock.advanceTo(town.clock.instant().plus(AgentKeys.VALID));

    assertThat(read(key)).contains("unknown_key");
    assertThat(words(town.agents(Town.ANNA, ""))).contains("no key that works");
    assertThat(keyOf(town.agents(Town.ANNA, "register deploy-bot"))).isNotEqualTo(key);
  }

  @Test
  void theKeysOfWhoIsDeactivatedStop() throws Exception {
    String key = keyOf(town.agents(Town.ANNA, "register deploy-bot"));
    String other = keyOf(town.agents(Town.BEN, "register night-owl"));

    town.sandbox.workspace().removeMember(Town.ANNA);

    await().atMost(LIMIT).until(() -> read(key).contains("unknown_key"));
    town.news("*deploy-bot* cannot ask any more: its owner left");
    assertThat(read(other)).contains("approved");
  }

  @Test
  void aGuestRegistersNothing() {
    town.sandbox
        .workspace()
        .addMember(
            SandboxMember.of("U0GUS", "gus", "gus", "gus@example.com", "Europe/Berlin")
                .with(MemberTrait.GUEST));

    assertThat(town.agents("U0GUS", "register deploy-bot").text())
        .startsWith("Goodhart works for members of this workspace.");
  }

  @Test
  void aPausedAgentIsDeniedAtOnceAndTheChannelHearsOfIt() throws Exception {
    String key = keyOf(town.agents(Town.ANNA, "register deploy-bot"));

    SandboxMessage paused = town.agents(Town.ANNA, "pause deploy-bot acting oddly");

    assertThat(paused.text()).startsWith("*deploy-bot is paused:* nothing was waiting");
    assertThat(read(key)).contains("\"status\":\"denied\"", "agent_paused");
    assertThat(words(town.news("<@U0ANNA> paused *deploy-bot*"))).contains("“acting oddly”");
    town.press(Town.ANNA, paused, "resume-agent#0");
    assertThat(read(key)).contains("approved");
  }

  @Test
  void whoMayNotPauseAsksAnAdminInTheChannel() throws Exception {
    String key = keyOf(town.agents(Town.BEN, "register deploy-bot"));

    SandboxMessage refused = town.agents(Town.ANNA, "pause deploy-bot");
    town.press(Town.ANNA, refused, "ask-admin-to-pause#0");
    SandboxMessage asked = town.news("<@U0ANNA> asks for *deploy-bot* to be paused");
    SandboxMessage done = town.pressThere(Town.CARLA, asked, "pause-agent#0");

    assertThat(done.text()).startsWith("*deploy-bot is paused:*");
    assertThat(read(key)).contains("agent_paused");
  }

  @Test
  void allAgentsStopAtOnceAndGoOnWithTwoAdmins() throws Exception {
    String key = keyOf(town.agents(Town.ANNA, "register deploy-bot"));

    assertThat(town.agents(Town.ANNA, "pause all").text()).startsWith("Only admins can");
    assertThat(town.agents(Town.CARLA, "pause all incident 512").text())
        .startsWith("*All agents are paused:*");
    assertThat(read(key)).contains("agent_paused");
    SandboxMessage said = town.news("<@U0CARLA> paused all agents: “incident 512”");
    assertThat(town.pressThere(Town.CARLA, said, "resume-all-agents#0").text())
        .startsWith("One more admin is needed.");
    assertThat(read(key)).contains("agent_paused");
    SandboxMessage wanted = town.news("<@U0CARLA> wants to resume all agents");
    assertThat(town.pressThere(Town.BEN, wanted, "resume-all-agents#0").text())
        .startsWith("*All agents go on*");

    assertThat(read(key)).contains("approved");
  }

  @Test
  void plannedAutomationIsExplainedOnceAnAdminAgreed() {
    SandboxMessage planned =
        town.agents(Town.ANNA, "sanction night-owl 2026-11-19 2026-11-20 $40 PAY-340 invoices");
    assertThat(planned.text()).contains("An admin has been asked.");
    SandboxMessage asked = town.news("<@U0ANNA> plans automation: night-owl runs");
    SandboxMessage listed = town.agents(Town.BEN, "sanction");
    assertThat(sanctioned()).isZero();

    assertThat(town.pressThere(Town.CARLA, asked, "approve-planned-run#0").text())
        .startsWith("*Approved:* night-owl runs");

    assertThat(sanctioned()).isOne();
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(words(town.news("Approved: planned automation of night-owl")))
                    .contains("Approved by <@U0CARLA>, <!date^", "night-owl runs")
                    .doesNotContain("action_id"));
    assertThat(words(town.press(Town.BEN, listed, "decline-planned-run#1")))
        .contains("Approved by <@U0CARLA>", "Your press came later, and nothing was changed.");
    assertThat(sanctioned()).isOne();
    await().atMost(LIMIT).until(() -> !town.direct(Town.ANNA).isEmpty());
    assertThat(words(town.direct(Town.ANNA).get(0))).contains("approved what you planned");
    assertThat(town.agents(Town.ANNA, "sanction end night-owl").text())
        .contains("Taken back", "had not begun");
    assertThat(sanctioned()).isZero();
  }

  private int sanctioned() {
    return new JdbiSanctionStore(town.core.database)
        .in(ReportingWeek.containing(Town.NOW, ZoneOffset.UTC))
        .size();
  }

  private static String keyOf(SandboxMessage message) {
    Matcher key = KEY.matcher(words(message));
    assertThat(key.find()).as(words(message)).isTrue();
    return key.group();
  }

  private static String words(SandboxMessage message) {
    return message.json().toString();
  }

  /** Asks for something that the shipped policy lets through. */
  private String read(String key) throws IOException, InterruptedException {
    URI gate = town.bot.url().resolve("/v1/approvals");
    HttpRequest request =
        HttpRequest.newBuilder(gate)
            .header("Authorization", "Bearer " + key)
            .POST(BodyPublishers.ofString("{\"tool\":\"Read\",\"arguments\":{\"path\":\"a\"}}"))
            .build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private String stored() throws IOException {
    town.bot.close();
    town.core.close();
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> written = files.filter(Files::isRegularFile).toList();
      for (Path file : written) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }
}
