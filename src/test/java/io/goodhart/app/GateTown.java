package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.calendar.MovableClock;
import io.goodhart.delivery.OutboxMessage;
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
import io.goodhart.sandbox.interaction.ViewRef;
import io.goodhart.sandbox.state.MemberTrait;
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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The whole bot with the policy as it is shipped, in a workspace with an approvals channel: Mara
 * owns deploy-bot, Priya leads her team, Tom and Carla are admins, Jonas decides on nothing.
 */
final class GateTown implements AutoCloseable {
  static final String MARA = "U0MARA";
  static final String PRIYA = "U0PRIYA";
  static final String TOM = "U0TOM";
  static final String CARLA = "U0CARLA";
  static final String JONAS = "U0JONAS";
  static final String GUEST = "U0GUEST";
  static final String TEAM = "T0SANDBOX";
  static final String APPROVALS = "C0APPROVALS";
  static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
  static final Duration LIMIT = Duration.ofSeconds(20);

  private static final AgentId BOT = new AgentId("deploy-bot");
  private static final String TOKEN = "xoxb-gate-town";
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  final MovableClock clock = MovableClock.startingAt(NOW, Clock.systemUTC());
  final Sandbox sandbox;
  final Core core;
  final Bot bot;
  private final String key;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  GateTown(Path data) {
    this(data, "approvals:\n  channel: \"#approvals\"\n");
  }

  /** A town with these settings beside its admins. */
  GateTown(Path data, String settings) {
    Config config = Config.load(written(data, "admins: \"U0TOM,U0CARLA\"\n" + settings));
    sandbox = Sandbox.start(SandboxConfig.on(clock).withRetryDelays(List.of()));
    core = Core.open(config, Secrets.from(Map.of()), data, clock);
    core.roster.apply(
        List.of(
            row("m-1", MARA, false),
            row("m-2", PRIYA, true),
            row("m-3", TOM, false),
            row("m-4", CARLA, false),
            row("m-5", JONAS, false)),
        LocalDate.of(2026, 11, 1));
    populate();
    bot =
        Bot.start(
            core,
            new HttpConfig("127.0.0.1", 0, Duration.ofSeconds(10), 0),
            SlackConfig.of(TOKEN, SECRET).withApiUrl(sandbox.apiUrl().toString()),
            CollectorKeys.one("collector"));
    install(bot.url().resolve("/slack/events"));
    key = bot.gate().keys.mint(BOT, Alias.slackUser(TEAM, MARA)).orElseThrow().reveal();
    await()
        .atMost(LIMIT)
        .until(() -> core.roster.memberOf(Alias.guess("priya@example.dev")).isPresent());
  }

  /** What an agent sends to deploy to production. */
  static String deploy() {
    return """
    {"tool":"deploy","action":"deploy","target":"payments-api","environment":"production",
    "arguments":{"service":"payments-api","version":"4.12.0"},"session":"s-1",
    "reason":"Release 4.12, tests green","expires_in":900}
    """;
  }

  /** What an agent sends to post in a channel. */
  static String post(String text) {
    return """
    {"tool":"slack_post","action":"slack.post","target":"#general","session":"s-1",
    "arguments":{"text":"%s"},"reason":"Tell people"}
    """
        .formatted(text);
  }

  JsonNode ask(String body) {
    return askLater("/v1/approvals", body).join();
  }

  /** Asks and waits for the decision, without a thread of the test. */
  CompletableFuture<JsonNode> askLater(String path, String body) {
    return send(path, "POST", body);
  }

  JsonNode get(String id) {
    return send("/v1/approvals/" + id, "GET", "").join();
  }

  JsonNode redeem(JsonNode answer) {
    ObjectNode body = json.createObjectNode();
    body.put("action_hash", answer.path("action_hash").asText());
    return send("/v1/approvals/" + answer.path("id").asText() + "/redeem", "POST", body.toString())
        .join();
  }

  JsonNode withdraw(JsonNode answer) {
    return send("/v1/approvals/" + answer.path("id").asText(), "DELETE", "").join();
  }

  /** The last message about a request, once there is one and the bot knows that it arrived. */
  SandboxMessage card() {
    await()
        .atMost(LIMIT)
        .until(() -> !messages().isEmpty() && messages().stream().allMatch(this::isKnown));
    List<SandboxMessage> all = messages();
    return all.get(all.size() - 1);
  }

  /**
   * Whether the bot has kept that a message arrived. Slack shows it a moment before; if time passed
   * in between, nobody would seem to have heard of the request.
   */
  private boolean isKnown(SandboxMessage message) {
    return core.outbox
        .find(message.metadata().at("/event_payload/key").asText())
        .filter(kept -> kept.state() == OutboxMessage.State.SENT)
        .isPresent();
  }

  /** The last message about a request, once it says this. */
  SandboxMessage cardThatSays(String words) {
    await().atMost(LIMIT).untilAsserted(() -> assertThat(said(card())).contains(words));
    return card();
  }

  /** The messages about requests; others stand in the channel too. */
  List<SandboxMessage> messages() {
    return sandbox.workspace().messages(APPROVALS).stream()
        .filter(
            message ->
                message.metadata().at("/event_payload/key").asText().startsWith("approval:apr_"))
        .toList();
  }

  /** Everything that somebody sees of a message. */
  static String said(SandboxMessage message) {
    return message.text() + " " + message.blocks();
  }

  /** What Goodhart wrote to somebody directly, the oldest first. */
  List<SandboxMessage> direct(String user) {
    return sandbox.workspace().messages(sandbox.workspace().direct("U0GOODHART", user).id());
  }

  /** Presses a button of the request's message, whether or not it is still there. */
  void press(String user, SandboxMessage card, String action) {
    sandbox.workspace().press(user, MessageRef.of(card), action);
  }

  /** Presses Review and returns the modal that opens. */
  OpenView review(String user) {
    return open(user, "approval-review#0");
  }

  /** Presses a button of the request's message and returns the modal that opens. */
  OpenView open(String user, String action) {
    press(user, card(), action);
    await().atMost(LIMIT).until(() -> !sandbox.workspace().openViews(user).isEmpty());
    return top(user);
  }

  /** The modal in front of somebody. */
  OpenView top(String user) {
    List<OpenView> open = sandbox.workspace().openViews(user);
    return open.get(open.size() - 1);
  }

  /** Presses a button of the modal in front of somebody. */
  void pressInModal(String user, String action) {
    sandbox.workspace().press(user, new ViewRef(top(user).id()), action);
  }

  /** Waits until the modal in front of somebody says this. */
  void modalThatSays(String user, String words) {
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(top(user).json().toString()).contains(words));
  }

  /** Decides in the open modal. */
  SubmitOutcome decide(String user, String decision, String reason) {
    FormValues values =
        FormValues.of("decision", "decision", decision).and("reason", "reason", reason);
    return sandbox.workspace().submit(user, top(user).id(), values);
  }

  /** What Goodhart says to somebody alone after a press. */
  String answerTo(String user, String action) {
    int before = seen(user).size();
    press(user, card(), action);
    await().atMost(LIMIT).until(() -> seen(user).size() > before);
    return said(seen(user).get(before));
  }

  /** Says something about agents and returns what came back. */
  SandboxMessage agents(String user, String text) {
    sandbox.workspace().command(user, APPROVALS, "/agents", text);
    List<SandboxMessage> seen = seen(user);
    return seen.get(seen.size() - 1);
  }

  List<SandboxMessage> seen(String user) {
    return sandbox.workspace().ephemerals(APPROVALS, user);
  }

  /** Lets time pass, and what is due be done. */
  void pass(Duration time) {
    clock.advanceTo(clock.instant().plus(time));
    bot.wake();
  }

  @Override
  public void close() {
    bot.close();
    core.close();
    sandbox.close();
  }

  private CompletableFuture<JsonNode> send(String path, String method, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(bot.url().resolve(path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return client.sendAsync(request, BodyHandlers.ofString()).thenApply(this::read);
  }

  private JsonNode read(HttpResponse<String> response) {
    try {
      return json.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void populate() {
    for (String id : List.of(MARA, PRIYA, TOM, CARLA, JONAS)) {
      sandbox.workspace().addMember(person(id));
    }
    sandbox.workspace().addMember(person(GUEST).with(MemberTrait.GUEST));
    sandbox
        .workspace()
        .addChannel(
            SandboxChannel.privateChannel(APPROVALS, "approvals")
                .withMembers(MARA, PRIYA, TOM, CARLA, JONAS, GUEST, "U0GOODHART"));
    install(URI.create("http://127.0.0.1:9/"));
  }

  private void install(URI events) {
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
                SlackSurface.commands("").stream()
                    .map(command -> SandboxCommand.of(command, "as the manifest says", ""))
                    .toList(),
                SlackSurface.EVENTS));
  }

  private static SandboxMember person(String id) {
    String name = id.substring("U0".length()).toLowerCase(Locale.ROOT);
    return SandboxMember.of(id, name, name, name + "@example.dev", "Europe/Berlin");
  }

  private static RosterRow row(String member, String slackUser, boolean lead) {
    return new RosterRow(
        member,
        List.of(Alias.slackUser(TEAM, slackUser)),
        "Payments",
        Optional.of(ZoneId.of("Europe/Berlin")),
        Optional.of(LocalDate.of(2026, 1, 1)),
        Optional.empty(),
        true,
        Optional.empty(),
        lead);
  }

  private static Path written(Path data, String settings) {
    try {
      return Files.writeString(data.resolve("goodhart.yml"), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
