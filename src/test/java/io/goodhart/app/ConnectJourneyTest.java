package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.goodhart.roster.TokenSecret;
import io.goodhart.sandbox.state.SandboxMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** From {@code /usage connect} to one's own figures, over real HTTP with real signatures. */
class ConnectJourneyTest {
  private static final Pattern TOKEN = Pattern.compile("gh_live_[A-Za-z0-9_-]{32}");
  private static final Logger ROOT = (Logger) LoggerFactory.getLogger("io.goodhart");

  @TempDir private Path folder;

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private Town town;

  @BeforeEach
  void open() {
    ROOT.setLevel(Level.DEBUG);
    ROOT.addAppender(logged);
    logged.start();
    town = new Town(folder);
  }

  @AfterEach
  void close() {
    town.close();
    ROOT.detachAppender(logged);
    ROOT.setLevel(null);
  }

  @Test
  void whatComesWithATokenIsItsOwnersWhateverItClaims() {
    String token = tokenOf(town.ask(Town.ANNA, "connect laptop"));

    assertThat(town.sendPrompt(token, "ben@example.dev", 1).statusCode()).isEqualTo(200);

    assertThat(town.ask(Town.ANNA, "").text()).contains("active on 1 day. 1 prompt");
    assertThat(words(town.ask(Town.BEN, ""))).contains("Nothing seen from you");
  }

  @Test
  void anOwnerIsToldThatTheirTokenSaidItWasSomebodyElse() {
    String token = tokenOf(town.ask(Town.ANNA, "connect"));
    town.sendPrompt(token, "mallory@example.com", 1);
    town.sendPrompt(token, "mallory@example.com", 2);
    town.sendPrompt(token, "mallory@example.com", 2);

    assertThat(words(town.ask(Town.ANNA, ""))).contains("One thing to check", "(2 records)");
  }

  @Test
  void theSettingsOfEveryAgentHaveTheTokenAndTheAddress() {
    SandboxMessage answer = town.ask(Town.ANNA, "connect");

    String address = "http://localhost:" + town.bot.port();
    assertThat(words(answer))
        .contains("Claude Code", "Codex CLI", "Gemini CLI", "OpenClaw", "OpenTelemetry")
        .contains(
            "\\\"OTEL_EXPORTER_OTLP_ENDPOINT\\\": \\\"" + address + "\\\"", address + "/v1/logs");
    assertThat(TOKEN.matcher(words(answer)).results().map(hit -> hit.group()).distinct())
        .hasSize(1);
  }

  @Test
  void theTokenStandsInItsMessageAndNowhereElse() throws IOException {
    SandboxMessage answer = town.ask(Town.ANNA, "connect");
    String token = tokenOf(answer);
    town.sendPrompt(token, "ben@example.dev", 1);
    SandboxMessage list = town.press(Town.ANNA, answer, "my-tokens#1");

    assertThat(answer.text()).doesNotContain("gh_live_");
    assertThat(answer.blocks().findValuesAsText("value")).noneMatch(it -> it.contains("gh_live"));
    assertThat(list.json().toString()).doesNotContain(token);
    assertThat(town.seen(Town.ANNA).toString()).doesNotContain(token);
    assertThat(logged.list).noneMatch(event -> event.getFormattedMessage().contains(token));
    assertThat(stored()).doesNotContain(token).contains(sha256(token));
  }

  @Test
  void theListTellsWhatCameAndEndsATokenAtOnce() {
    SandboxMessage connected = town.ask(Town.ANNA, "connect laptop");
    String token = tokenOf(connected);
    assertThat(words(town.ask(Town.ANNA, "connect status"))).contains("nothing yet", "Restart it");
    town.sendPrompt(token, "anna@example.dev", 1);
    town.clock.advanceTo(town.clock.instant().plus(Duration.ofHours(2)));

    SandboxMessage list = town.ask(Town.ANNA, "connect status");
    assertThat(words(list)).contains("\\\"laptop\\\"", "Claude Code, last 2 hours ago");
    SandboxMessage after = town.press(Town.ANNA, list, "revoke-token#0");

    assertThat(after.text()).startsWith("Token \"laptop\" no longer works.");
    assertThat(after.ts()).isEqualTo(list.ts());
    assertThat(town.sendPrompt(token, "anna@example.dev", 2).statusCode()).isEqualTo(401);
    assertThat(town.sendPrompt(token, "anna@example.dev", 3).body()).contains("revoked");
  }

  @Test
  void aTokenEndsAfterAYear() {
    String token = tokenOf(town.ask(Town.ANNA, "connect"));

    town.clock.advanceTo(town.clock.instant().plus(Duration.ofDays(366)));

    assertThat(town.sendPrompt(token, "anna@example.dev", 1).statusCode()).isEqualTo(401);
    assertThat(words(town.ask(Town.ANNA, "connect status"))).contains("expired 18 Nov 2027");
  }

  @Test
  void aTokenIsRevokedByItsNameToo() {
    town.ask(Town.ANNA, "connect laptop");
    town.ask(Town.ANNA, "connect laptop");

    assertThat(town.ask(Town.ANNA, "connect revoke laptop 2").text())
        .startsWith("Token \"laptop 2\" no longer works.");
    SandboxMessage which = town.ask(Town.ANNA, "connect revoke");
    assertThat(which.text())
        .startsWith("Say which one: `/usage connect revoke")
        .endsWith("Nothing was revoked.");
    assertThat(which.json().toString()).contains("revoke-token#0");
    assertThat(town.ask(Town.ANNA, "connect revoke nothing").text())
        .startsWith("You have no token \"nothing\".");
    assertThat(words(town.ask(Town.BEN, "connect status"))).contains("You have no token yet");
  }

  private static String tokenOf(SandboxMessage message) {
    Matcher token = TOKEN.matcher(words(message));
    assertThat(token.find()).isTrue();
    return token.group();
  }

  private static String words(SandboxMessage message) {
    return message.json().toString();
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

  private static String sha256(String token) {
    return TokenSecret.read(token).orElseThrow().hash().hex();
  }
}
