package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.calendar.MovableClock;
import io.goodhart.edge.http.HttpConfig;
import io.goodhart.edge.slack.SlackConfig;
import io.goodhart.edge.slack.SlackSurface;
import io.goodhart.roster.Alias;
import io.goodhart.roster.RosterRow;
import io.goodhart.sandbox.Sandbox;
import io.goodhart.sandbox.SandboxConfig;
import io.goodhart.sandbox.conversation.OpenView;
import io.goodhart.sandbox.interaction.FormValues;
import io.goodhart.sandbox.interaction.MessageRef;
import io.goodhart.sandbox.interaction.SubmitOutcome;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.SandboxChannel;
import io.goodhart.sandbox.state.SandboxCommand;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.SandboxMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole bot beside a sandbox workspace: Anna, Ben and Carla, who is an admin. */
final class Town implements AutoCloseable {
  static final String ANNA = "U0ANNA";
  static final String BEN = "U0BEN";
  static final String CARLA = "U0CARLA";
  static final String TEAM = "T0SANDBOX";
  static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");

  /** Where agents' requests are decided; a town's settings name it if it has a gate. */
  static final String APPROVALS = "G0APPROVALS";

  private static final String CHANNEL = "C0PAYMENTS";
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String TOKEN = "xoxb-town";
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  final MovableClock clock = MovableClock.startingAt(NOW, Clock.systemUTC());
  final Path data;
  final Sandbox sandbox;
  final Core core;
  final Bot bot;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Town(Path data) {
    this(data, "admins: \"" + CARLA + "\"\n");
  }

  /** A town with these settings. */
  Town(Path data, String settings) {
    this.data = data;
    Config config = Config.load(written(data, settings));
    sandbox = Sandbox.start(SandboxConfig.on(clock).withRetryDelays(List.of()));
    core = Core.open(config, Secrets.from(Map.of()), data, clock);
    core.roster.apply(
        List.of(row("m-1", ANNA), row("m-2", BEN), row("m-3", CARLA)), LocalDate.of(2026, 11, 1));
    populate(URI.create("http://127.0.0.1:9/"));
    bot =
        Bot.start(
            core,
            new HttpConfig("127.0.0.1", 0, Duration.ofSeconds(10), 0),
            SlackConfig.of(TOKEN, SECRET).withApiUrl(sandbox.apiUrl().toString()),
            CollectorKeys.one("collector"));
    install(bot.url().resolve("/slack/events"));
  }

  /** Says something to Goodhart and returns what came back. */
  SandboxMessage ask(String user, String text) {
    sandbox.workspace().command(user, CHANNEL, "/usage", text);
    return last(user);
  }

  /** Says something about agents and returns what came back. */
  SandboxMessage agents(String user, String text) {
    sandbox.workspace().command(user, CHANNEL, "/agents", text);
    return last(user);
  }

  /** The message of the approvals channel that says this, once it is there. */
  SandboxMessage news(String words) {
    return await()
        .atMost(LIMIT)
        .until(
            () ->
                sandbox.workspace().messages(APPROVALS).stream()
                    .filter(message -> message.json().toString().contains(words))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  /** Presses a button in the approvals channel and returns what only the presser sees. */
  SandboxMessage pressThere(String user, SandboxMessage message, String action) {
    int before = sandbox.workspace().ephemerals(APPROVALS, user).size();
    sandbox.workspace().press(user, MessageRef.of(message), action);
    await()
        .atMost(LIMIT)
        .until(() -> sandbox.workspace().ephemerals(APPROVALS, user).size() > before);
    List<SandboxMessage> seen = sandbox.workspace().ephemerals(APPROVALS, user);
    return seen.get(seen.size() - 1);
  }

  /** Says something that opens a form, and returns the form. */
  OpenView open(String user, String text) {
    sandbox.workspace().command(user, CHANNEL, "/usage", text);
    return view(user);
  }

  /** The uppermost view before somebody. */
  OpenView view(String user) {
    List<OpenView> open = sandbox.workspace().openViews(user);
    assertThat(open).isNotEmpty();
    return open.get(open.size() - 1);
  }

  /** Sends the uppermost form before somebody. */
  SubmitOutcome submit(String user, FormValues values) {
    return sandbox.workspace().submit(user, view(user).id(), values);
  }

  /** Presses a button in a message and returns what stands there afterwards. */
  SandboxMessage press(String user, SandboxMessage message, String action) {
    String before = seen(user).toString();
    sandbox.workspace().press(user, MessageRef.of(message), action);
    await().atMost(LIMIT).until(() -> !seen(user).toString().equals(before));
    return last(user);
  }

  SandboxMessage last(String user) {
    List<SandboxMessage> seen = seen(user);
    assertThat(seen).isNotEmpty();
    return seen.get(seen.size() - 1);
  }

  List<SandboxMessage> seen(String user) {
    return sandbox.workspace().ephemerals(CHANNEL, user);
  }

  /** What Claude Code sends for a prompt, from an account of this address. */
  HttpResponse<String> sendPrompt(String token, String email, int second) {
    return sendPrompt(token, email, NOW.plusSeconds(second));
  }

  /** The same, sent at that time. */
  HttpResponse<String> sendPrompt(String token, String email, Instant at) {
    return send(
        token,
        """
        {"resourceLogs":[{"resource":{"attributes":[
          {"key":"service.name","value":{"stringValue":"claude-code"}}]},
          "scopeLogs":[{"logRecords":[{"timeUnixNano":"%d","attributes":[
            {"key":"event.name","value":{"stringValue":"user_prompt"}},
            {"key":"user.email","value":{"stringValue":"%s"}},
            {"key":"session.id","value":{"stringValue":"s-1"}}]}]}]}]}
        """
            .formatted(at.getEpochSecond() * 1_000_000_000L, email));
  }

  private HttpResponse<String> send(String token, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(bot.url().resolve("/v1/logs"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What Goodhart wrote to somebody directly, the oldest first. */
  List<SandboxMessage> direct(String user) {
    return sandbox.workspace().messages(sandbox.workspace().direct("U0GOODHART", user).id());
  }

  @Override
  public void close() {
    bot.close();
    core.close();
    sandbox.close();
  }

  private static Path written(Path data, String settings) {
    try {
      return Files.writeString(data.resolve("goodhart.yml"), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void populate(URI events) {
    sandbox.workspace().addMember(person(ANNA, "anna"));
    sandbox.workspace().addMember(person(BEN, "ben"));
    sandbox.workspace().addMember(person(CARLA, "carla"));
    sandbox
        .workspace()
        .addChannel(
            SandboxChannel.publicChannel(CHANNEL, "payments")
                .withMembers(ANNA, BEN, CARLA, "U0GOODHART"));
    if (core.config.approvals().channel().isPresent()) {
      sandbox
          .workspace()
          .addChannel(
              SandboxChannel.privateChannel(APPROVALS, "approvals")
                  .withMembers(BEN, CARLA, "U0GOODHART"));
    }
    install(events);
  }

  private void install(URI events) {
    List<SandboxCommand> commands =
        SlackSurface.commands("").stream()
            .map(command -> SandboxCommand.of(command, "as the manifest says", ""))
            .toList();
    sandbox
        .workspace()
        .installApp(
            new SandboxApp(
                "A0GOODHART",
                "B0GOODHART",
                "U0GOODHART",
                "Goodhart",
                TOKEN,
                SECRET,
                events,
                commands,
                SlackSurface.EVENTS));
  }

  private static SandboxMember person(String id, String name) {
    return SandboxMember.of(id, name, name, name + "@example.dev", "Europe/Berlin");
  }

  private static RosterRow row(String member, String slackUser) {
    return new RosterRow(
        member,
        List.of(Alias.slackUser(TEAM, slackUser)),
        "Payments",
        Optional.of(ZoneId.of("Europe/Berlin")),
        Optional.of(LocalDate.of(2026, 1, 1)),
        Optional.empty(),
        true,
        Optional.empty(),
        false);
  }
}
