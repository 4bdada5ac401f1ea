package io.goodhart.app;

import io.goodhart.app.config.Config;
import io.goodhart.app.config.ConfigException;
import io.goodhart.app.config.Secrets;
import io.goodhart.edge.slack.SlackConfig;
import io.goodhart.edge.vendor.poll.VendorKeys;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the bot against a real Slack workspace until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Run the bot; needs SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET.")
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions options = new CommonOptions();

  @Override
  public Integer call() throws InterruptedException {
    Config config = options.config();
    Secrets secrets = options.secrets();
    PrintWriter out = spec.commandLine().getOut();
    SlackConfig slack = slack(config, secrets);
    CollectorKeys collectors =
        new CollectorKeys(secrets.collectorKeys(), config.anonymousCollectors());
    try (Core core = Core.open(config, secrets, options.data(), options.tickingClock());
        Bot bot = Bot.start(core, config.http(), slack, collectors);
        Polling polling = Polling.start(core, VendorKeys.from(System.getenv()))) {
      out.printf("Goodhart listens on %s port %d.%n", config.http().bind(), bot.port());
      if (secrets.collectorKeys().isEmpty()) {
        out.println(
            "Telemetry is taken with people's own tokens. For a collector, set"
                + " GOODHART_COLLECTOR_KEY to a secret of your choice and give it to the"
                + " collector.");
      }
      if (polling.sources() > 0) {
        out.printf("Usage is read from %d vendors' APIs.%n", polling.sources());
      }
      out.flush();
      Shutdown.await();
      out.println("Stopping: storing what is under way.");
      out.flush();
    }
    return 0;
  }

  private static SlackConfig slack(Config config, Secrets secrets) {
    List<String> problems = new ArrayList<>();
    String token = need(secrets.botToken(), "SLACK_BOT_TOKEN", problems);
    String secret = need(secrets.signingSecret(), "SLACK_SIGNING_SECRET", problems);
    if (!problems.isEmpty()) {
      problems.add("Without a Slack workspace, try: goodhart demo");
      throw new ConfigException(problems);
    }
    return SlackConfig.of(token, secret)
        .withApiUrl(config.slackApiUrl())
        .withCommandPrefix(config.commandPrefix());
  }

  private static String need(Optional<String> value, String name, List<String> problems) {
    if (value.isEmpty()) {
      problems.add(
          name
              + " is missing in the environment; README, \"Install in Slack\", says where to find"
              + " it.");
    }
    return value.orElse("");
  }
}
