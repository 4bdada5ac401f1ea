package io.goodhart.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.app.BotInSandbox;
import io.goodhart.app.BotInSandbox.RegisteredAgent;
import io.goodhart.app.config.Config;
import io.goodhart.calendar.MovableClock;
import io.goodhart.sandbox.Sandbox;
import io.goodhart.sandbox.SandboxConfig;
import io.goodhart.sandbox.Workspace;
import io.goodhart.sandbox.state.MemberTrait;
import io.goodhart.sandbox.state.SandboxChannel;
import io.goodhart.sandbox.state.SandboxMember;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A workspace with a team of twelve in #payments, one of three in #growth, and an agent that m1
 * owns, who leads the first; and a bot that can be stopped and started in it.
 */
final class Town implements AutoCloseable {
  static final String PAYMENTS = "C0PAYMENTS";
  static final String GROWTH = "C0GROWTH";

  /** Tuesday of week 47. */
  static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");

  /** An hour after the digests of week 47 were due. */
  static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private static final String AGENT_USER = "U0DEPLOYBOT";
  private static final int PAYMENTS_PEOPLE = 12;
  private static final int PEOPLE = 15;

  final MovableClock clock = MovableClock.startingAt(TUESDAY, Clock.systemUTC());
  final Sandbox sandbox = Sandbox.start(SandboxConfig.on(clock).withRateLimits(false));

  private final Config config;
  private final Optional<String> password;
  private final Path data;
  private BotInSandbox bot;

  /** A bot on SQLite, or on a PostgreSQL server at this address. */
  Town(Path data, String databaseUrl, Optional<String> password) throws IOException {
    this.data = data;
    this.password = password;
    this.config =
        Config.load(
            Files.writeString(
                data.resolve("goodhart.yml"),
                """
                database:
                  url: "%s"
                digest:
                  channels:
                    Payments: "#payments"
                    Growth: %s
                """
                    .formatted(databaseUrl, GROWTH)));
    populate(sandbox.workspace());
    bot =
        start(
            new BotInSandbox.Files(
                roster(),
                List.of(
                    new RegisteredAgent(
                        "deploy-bot", "B0DEPLOYBOT", AGENT_USER, "A0DEPLOYBOT", "U0M1"))));
  }

  BotInSandbox bot() {
    return bot;
  }

  Workspace workspace() {
    return sandbox.workspace();
  }

  /** The settings' file. */
  Path config() {
    return data.resolve("goodhart.yml");
  }

  Page page(String user) {
    return new Page(sandbox.url(), user);
  }

  /** The way in which people mention the agent. */
  static String agent() {
    return "<@" + AGENT_USER + ">";
  }

  /** Stops the bot as a signal would and starts it on the same data. */
  void restart() throws IOException {
    bot.close();
    bot = start(BotInSandbox.Files.NONE);
  }

  private BotInSandbox start(BotInSandbox.Files files) throws IOException {
    return BotInSandbox.start(sandbox, config, password, data, clock, files);
  }

  private static String roster() {
    StringBuilder roster =
        new StringBuilder("member,email,slack_id,team,timezone,joined,left,lead\n");
    for (int i = 1; i <= PEOPLE; i++) {
      roster.append(
          "m%d,m%d@example.dev,U0M%d,%s,Europe/Berlin,2026-01-05,,%s\n"
              .formatted(
                  i, i, i, i <= PAYMENTS_PEOPLE ? "Payments" : "Growth", i == 1 ? "yes" : "no"));
    }
    return roster.toString();
  }

  private static void populate(Workspace workspace) {
    List<String> payments = new ArrayList<>(List.of("U0GOODHART", AGENT_USER));
    List<String> growth = new ArrayList<>(List.of("U0GOODHART"));
    for (int i = 1; i <= PEOPLE; i++) {
      String id = "U0M" + i;
      workspace.addMember(
          SandboxMember.of(id, "m" + i, "Member " + i, "m" + i + "@example.dev", "Europe/Berlin"));
      (i <= PAYMENTS_PEOPLE ? payments : growth).add(id);
    }
    workspace.addMember(
        SandboxMember.of(AGENT_USER, "deploy-bot", "deploy-bot", "", "Europe/Berlin")
            .with(MemberTrait.BOT));
    workspace.installApp(BotInSandbox.app(URI.create("http://127.0.0.1:9/")));
    workspace.addChannel(SandboxChannel.publicChannel(PAYMENTS, "payments").withMembers(payments));
    workspace.addChannel(SandboxChannel.publicChannel(GROWTH, "growth").withMembers(growth));
  }

  /** A week before, an agent of each of these members made a request, so that they can be seen. */
  void agentsReported(int first, int last) throws Exception {
    Telemetry telemetry = new Telemetry(HttpClient.newHttpClient(), bot().url());
    for (int i = first; i <= last; i++) {
      Instant before = TUESDAY.minus(Duration.ofDays(7)).plusSeconds(i);
      assertThat(telemetry.requests("m" + i + "@example.dev", before, "r" + i)).isEqualTo(200);
    }
  }

  @Override
  public void close() {
    try (sandbox) {
      bot.close();
    }
  }
}
