package io.goodhart.commands;

import java.time.ZoneId;

/** What became of the wish to count a channel's people as a team. */
public sealed interface ChannelCount {
  /**
   * They are a team now.
   *
   * @param team its name
   * @param people how many they are
   * @param zone whose weeks they have
   */
  record Counted(String team, int people, ZoneId zone) implements ChannelCount {}

  /** They were one before. */
  record Already(String team) implements ChannelCount {}

  /** Another source has a team of that name. */
  record NameTaken(String team) implements ChannelCount {}

  /** The asker is a guest. */
  record Guest() implements ChannelCount {}

  /** The asker is not in the channel. */
  record NotInChannel() implements ChannelCount {}

  /** Nobody could say who is in the channel. */
  record Unreachable() implements ChannelCount {}
}
