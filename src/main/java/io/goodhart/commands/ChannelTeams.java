package io.goodhart.commands;

/** Makes teams of channels, where people talk. */
@FunctionalInterface
public interface ChannelTeams {
  /**
   * Makes the channel's people a team that is named after it and reported in it, and keeps it in
   * step with who joins and leaves.
   *
   * @param asker who wants it; has to be in the channel, and no guest
   */
  ChannelCount count(String channel, Asker asker);
}
