package io.goodhart.app;

import io.goodhart.edge.slack.SlackConnection;
import io.goodhart.edge.slack.roster.RosterKeeper;
import io.goodhart.edge.slack.roster.RosterSources;

/** The roster kept in step with Slack, wired; who leaves takes the keys of their agents along. */
final class RosterFromSlack {
  private RosterFromSlack() {}

  static RosterKeeper keeper(Core core, SlackConnection connection) {
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
        GateParts.keys(core)::revokeOf,
        core::nameChannels);
  }
}
