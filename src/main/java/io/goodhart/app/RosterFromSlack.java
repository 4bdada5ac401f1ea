package io.goodhart.app;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.commands.gate.KeyNews;
import io.goodhart.edge.slack.SlackConnection;
import io.goodhart.edge.slack.roster.RosterKeeper;
import io.goodhart.edge.slack.roster.RosterSources;

/** The roster kept in step with Slack, wired; who leaves takes the keys of their agents along. */
final class RosterFromSlack {
  private RosterFromSlack() {}

  /**
   * Wires it.
   *
   * @param wake is told when something waits to be sent
   */
  static RosterKeeper keeper(Core core, SlackConnection connection, Runnable wake) {
    AgentKeys keys = GateParts.keys(core);
    KeyNews news = new KeyNews(keys, AgentCommands.channel(core, wake), core.texts, core.clock);
    return new RosterKeeper(
        connection,
        RosterSources.of(core.config.teams()),
        core.directory,
        core.roster,
        core.roles,
        core.admins,
        core.marks,
        core.clock,
        core.config.zone(),
        gone -> news.ownersLeft(keys.revokeOf(gone)),
        core::nameChannels);
  }
}
