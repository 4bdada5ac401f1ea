package io.goodhart.app;

import io.goodhart.app.config.ApprovalsSettings;
import io.goodhart.app.config.Config;
import io.goodhart.app.demo.Demo;
import io.goodhart.calendar.MovableClock;
import io.goodhart.edge.http.HttpConfig;
import io.goodhart.edge.slack.SlackConfig;
import io.goodhart.edge.slack.SlackSurface;
import io.goodhart.sandbox.Sandbox;
import io.goodhart.sandbox.SandboxConfig;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.SandboxCommand;
import io.goodhart.sandbox.ui.SandboxControl;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the bot beside a sandbox workspace, with a company that lives in it. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Run the bot and a sandbox workspace on this machine; no Slack account needed.")
final class DemoCommand implements Callable<Integer> {
  /** What an agent sends to post in a channel, as a shell takes it. */
  private static final String ASKING =
      "'{\"tool\":\"slack_post\",\"action\":\"slack.post\",\"target\":\"#all-teams\","
          + "\"arguments\":{\"text\":\"Release 4.12 is out\"}}'";

  private static final String LOOPBACK = "127.0.0.1";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions options = new CommonOptions();

  @Option(
      names = "--port",
      defaultValue = "3000",
      converter = PortConverter.class,
      paramLabel = "PORT",
      description = "Where the bot listens; 0: any free port. Default: ${DEFAULT-VALUE}.")
  private int port = 3000;

  @Option(
      names = "--workspace-port",
      defaultValue = "3001",
      converter = PortConverter.class,
      paramLabel = "PORT",
      description = "Where the workspace listens; 0: any free port. Default: ${DEFAULT-VALUE}.")
  private int workspacePort = 3001;

  @Option(
      names = "--seed",
      defaultValue = "company",
      description = "What is in the store at the first start: ${COMPLETION-CANDIDATES}.")
  private Seed seed = Seed.company;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Config config = gated(heardByAll(lookedAfter(options.config())));
    DataFolder.make(options.data());
    MovableClock clock = options.tickingClock();
    CompletableFuture<Bot> running = new CompletableFuture<>();
    try (Core core = Core.open(config, options.secrets(), options.data(), clock)) {
      Demo demo = new Demo(core.roster, core.agents, core.marks, clock);
      if (options.now().isEmpty()) {
        demo.resumeClock();
      }
      SandboxConfig workspace =
          SandboxConfig.on(clock)
              .withPort(workspacePort)
              .withJournal(options.data().resolve("workspace.ndjson"))
              .withControls(
                  List.of(
                      new SandboxControl(
                          "close-week",
                          "Close this week",
                          "Moves the demo's clock to next Monday and posts the week's digests.",
                          () -> closeWeek(demo, core, running.join()))));
      try (Sandbox sandbox = startWorkspace(workspace);
          Bot bot = startBot(core, config, sandbox)) {
        running.complete(bot);
        String seeded = seed(core, demo, sandbox, bot);
        bot.wake();
        greet(sandbox, bot, seeded, seed == Seed.none ? "" : demo.agentKey(bot.gate().keys));
        Shutdown.await();
      }
    }
    return 0;
  }

  /** Somebody has to be an admin, or a newcomer could not see what admins do. */
  private static Config lookedAfter(Config config) {
    return config.admins().isEmpty() ? config.withAdmins(Demo.ADMINS) : config;
  }

  /** The demo company has a channel for all teams. */
  private Config heardByAll(Config config) {
    return seed != Seed.none && config.orgChannel().isEmpty()
        ? config.withOrgChannel(Demo.ALL_TEAMS)
        : config;
  }

  /** And one in which people decide on what agents want to do. */
  private Config gated(Config config) {
    ApprovalsSettings approvals = config.approvals();
    if (seed == Seed.none || approvals.channel().isPresent()) {
      return config;
    }
    Set<String> breakers =
        approvals.breakGlass().isEmpty() ? config.admins() : approvals.breakGlass();
    return config.withApprovals(approvals.withChannel(Demo.APPROVALS).withBreakGlass(breakers));
  }

  private static String closeWeek(Demo demo, Core core, Bot bot)
      throws IOException, InterruptedException {
    // Which messages arrived is seen while it is still this week: the time to answer begins then.
    Chores.patternNotes(core).run();
    return demo.closeWeek(core.timetable, bot.url(), bot::wake);
  }

  private Sandbox startWorkspace(SandboxConfig workspace) {
    try {
      return Sandbox.start(workspace);
    } catch (IllegalStateException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof BindException) {
          throw new IllegalStateException(
              "The workspace cannot listen on port "
                  + workspacePort
                  + ": another program does. Stop it, or choose another: --workspace-port PORT",
              e);
        }
      }
      throw e;
    }
  }

  private Bot startBot(Core core, Config config, Sandbox sandbox) {
    String signingSecret = random();
    String token = "xoxb-sandbox-" + random();
    HttpConfig http =
        new HttpConfig(
            LOOPBACK, port, config.http().idleTimeout(), config.http().minBytesPerSecond());
    SlackConfig slack =
        SlackConfig.of(token, signingSecret)
            .withApiUrl(sandbox.apiUrl().toString())
            .withCommandPrefix(config.commandPrefix());
    sandbox
        .workspace()
        .installApp(app(slack, URI.create("http://" + LOOPBACK + ":" + port + "/slack/events")));
    Bot bot = Bot.start(core, http, slack, CollectorKeys.one(Demo.COLLECTOR_KEY));
    sandbox.workspace().installApp(app(slack, bot.url().resolve("/slack/events")));
    return bot;
  }

  private static SandboxApp app(SlackConfig slack, URI events) {
    String usage = "/" + slack.commandPrefix() + SlackSurface.USAGE;
    List<SandboxCommand> commands =
        List.of(
            SandboxCommand.of(
                usage, "Your own week, your team's, and how it is counted", "[team|method|help]"),
            SandboxCommand.of(
                "/" + slack.commandPrefix() + SlackSurface.AGENTS,
                "Which agents were seen, and who answers for each",
                "[own <agent>]"),
            SandboxCommand.of(
                "/" + slack.commandPrefix() + SlackSurface.DIGEST,
                "When your team's digest is posted, and a look at it before",
                "[schedule|preview|now|help]"),
            SandboxCommand.of(
                SlackSurface.GOODHART, "The same, whatever other apps are called", "usage [...]"));
    return new SandboxApp(
        "A0GOODHART",
        "B0GOODHART",
        "U0GOODHART",
        "Goodhart",
        slack.botToken(),
        slack.signingSecret(),
        events,
        commands,
        SlackSurface.EVENTS);
  }

  private String seed(Core core, Demo demo, Sandbox sandbox, Bot bot)
      throws IOException, InterruptedException {
    demo.populate(sandbox.workspace());
    if (seed == Seed.none) {
      return "nothing; the store is empty and the workspace has its people";
    }
    if (demo.hasBegun()) {
      return "earlier; this run goes on where the last one ended";
    }
    int past = demo.bringHistory(sandbox.workspace(), core.intake, core.door, core.fingerprinter);
    int now = demo.liveThisWeek(sandbox.workspace(), bot.url());
    // The bot looked before there was anything to see.
    Chores.patternNotes(core).run();
    return String.format(
        "%s, 3 agents, %,d records of past weeks, %,d of this week over HTTP",
        demo.size(), past, now);
  }

  private void greet(Sandbox sandbox, Bot bot, String seeded, String agentKey) {
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    out.println("  Goodhart is running. Open the workspace in a browser:");
    out.println();
    out.printf("    %s%n", sandbox.url());
    out.println();
    out.printf("  Seeded    %s%n", seeded);
    out.println(
        seed == Seed.none
            ? "  Look      the channels are empty; --seed company fills them"
            : "  Look      last week's digest stands in #payments, #search and the other teams");
    out.println(
        "  Try       type /usage in any channel; press \"Close this week\" for the next digest");
    out.printf(
        "  Send      OTLP to %s with \"Authorization: Bearer %s\"%n",
        bot.url(), Demo.COLLECTOR_KEY);
    if (!agentKey.isEmpty()) {
      out.println(
          "  Approve   let deploy-bot ask, and decide as Anna Roth in #approvals meanwhile:");
      out.printf(
          "            curl -s '%sv1/approvals?wait=60' -H 'Authorization: Bearer %s' \\%n",
          bot.url(), agentKey);
      out.println("              -d " + ASKING);
    }
    out.printf("  Data      %s (delete it to start afresh); Ctrl-C stops%n", options.data());
    out.println();
    out.flush();
  }

  private static String random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** What a new store is filled with. */
  enum Seed {
    company,
    none
  }
}
