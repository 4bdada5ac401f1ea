package io.goodhart.app;

import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.delivery.Marks;
import io.goodhart.edge.slack.BotIdentity;
import io.goodhart.edge.slack.Installation;
import io.goodhart.edge.slack.SlackConfig;
import io.goodhart.edge.slack.SlackConnection;
import java.util.Optional;

/**
 * Which Slack workspace this installation belongs to, as far as Slack has said. A roster names
 * people by Slack's user ids, which mean something in one workspace only.
 */
final class SlackTeam {
  private static final String MARK = "slack.team";

  private SlackTeam() {}

  /** Keeps what Slack says, so that a later import knows it. */
  static void remember(Installation installation, Marks marks) {
    if (!installation.mayPost()) {
      return;
    }
    Optional<String> said =
        installation.identity().map(BotIdentity::team).filter(team -> !team.isEmpty());
    if (said.isPresent() && !said.equals(marks.get(MARK))) {
      marks.set(MARK, said.get());
    }
  }

  /** Whether people of a Slack workspace are measured here, without asking Slack. */
  static boolean isKnown(Marks marks, Secrets secrets) {
    return marks.get(MARK).isPresent() || secrets.botToken().isPresent();
  }

  /** The workspace: as it was kept, else as Slack says if it can be asked. */
  static Optional<String> find(Core core, Config config, Secrets secrets) {
    if (core.marks.get(MARK).isEmpty()
        && secrets.botToken().isPresent()
        && secrets.signingSecret().isPresent()) {
      SlackConfig slack =
          SlackConfig.of(secrets.botToken().get(), secrets.signingSecret().get())
              .withApiUrl(config.slackApiUrl());
      try (SlackConnection connection = new SlackConnection(slack, core.marks, core.clock)) {
        remember(connection.installation(), core.marks);
      }
    }
    return core.marks.get(MARK);
  }
}
