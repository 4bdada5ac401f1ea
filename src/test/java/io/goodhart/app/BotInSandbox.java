package io.goodhart.app;

import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.edge.http.HttpConfig;
import io.goodhart.edge.slack.SlackConfig;
import io.goodhart.edge.slack.SlackSurface;
import io.goodhart.edge.vendor.RosterFile;
import io.goodhart.roster.Agent;
import io.goodhart.roster.Alias;
import io.goodhart.sandbox.Sandbox;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.SandboxCommand;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole bot as {@code serve} runs it, installed in a sandbox workspace. */
public final class BotInSandbox implements AutoCloseable {
  /** What the sandbox signs its requests with. */
  public static final String SIGNING_SECRET = "journey-signing-secret";

  /** With which the bot takes telemetry. */
  public static final String COLLECTOR_KEY = "journey-key";

  /** The bot's token in the sandbox. */
  public static final String TOKEN = "xoxb-sandbox-journey";

  /** The sandbox's workspace. */
  public static final String WORKSPACE = "T0SANDBOX";

  private final Core core;
  private final Bot bot;

  private BotInSandbox(Core core, Bot bot) {
    this.core = core;
    this.bot = bot;
  }

  /**
   * Starts the bot on any free port.
   *
   * @param files what is imported before, as an admin would
   */
  public static BotInSandbox start(
      Sandbox sandbox,
      Config config,
      Optional<String> password,
      Path data,
      Clock clock,
      Files files)
      throws IOException {
    Secrets secrets =
        new Secrets(
            Optional.of(TOKEN),
            Optional.of(SIGNING_SECRET),
            Map.of("", COLLECTOR_KEY),
            Optional.empty(),
            Optional.empty(),
            password,
            Optional.of("journey-secret"));
    Core core = Core.open(config, secrets, data, clock);
    files.bringInto(core);
    SlackConfig slack =
        SlackConfig.of(TOKEN, SIGNING_SECRET).withApiUrl(sandbox.apiUrl().toString());
    sandbox.workspace().installApp(app(URI.create("http://127.0.0.1:9/slack/events")));
    HttpConfig http = new HttpConfig("127.0.0.1", 0, config.http().idleTimeout(), 100);
    Bot bot = Bot.start(core, http, slack, CollectorKeys.one(COLLECTOR_KEY));
    sandbox.workspace().installApp(app(bot.url().resolve("/slack/events")));
    return new BotInSandbox(core, bot);
  }

  /** Goodhart as the sandbox installs it. */
  public static SandboxApp app(URI events) {
    return new SandboxApp(
        "A0GOODHART",
        "B0GOODHART",
        "U0GOODHART",
        "Goodhart",
        TOKEN,
        SIGNING_SECRET,
        events,
        SlackSurface.commands("").stream()
            .map(command -> SandboxCommand.of(command, "as the manifest says", ""))
            .toList(),
        SlackSurface.EVENTS);
  }

  /** Where it listens. */
  public URI url() {
    return bot.url();
  }

  /** Posts what is due now, as the minute's beat does. */
  public void wake() {
    bot.wake();
  }

  /** Stops as on a signal: what is under way is stored. */
  @Override
  public void close() {
    try (core) {
      bot.close();
    }
  }

  /**
   * What an admin brings in before the first start.
   *
   * @param roster the roster's lines, header first; empty for none
   * @param agents registered agents
   */
  public record Files(String roster, List<RegisteredAgent> agents) {
    /** Nothing, as at a second start. */
    public static final Files NONE = new Files("", List.of());

    private void bringInto(Core core) throws IOException {
      if (!roster.isEmpty()) {
        new RosterFile(core.roster, core.clock, ZoneId.of("UTC"), Optional.of(WORKSPACE))
            .roster(new StringReader(roster));
        core.nameChannels();
      }
      for (RegisteredAgent agent : agents) {
        core.agents.save(
            new Agent(
                WORKSPACE,
                agent.botId,
                Optional.of(agent.botUser),
                Optional.of(agent.appId),
                agent.name,
                core.roster.memberOf(Alias.slackUser(WORKSPACE, agent.owner))));
      }
    }
  }

  /** An agent and the Slack user that owns it. */
  public record RegisteredAgent(
      String name, String botId, String botUser, String appId, String owner) {}
}
