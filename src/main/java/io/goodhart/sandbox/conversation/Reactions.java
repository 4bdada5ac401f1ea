package io.goodhart.sandbox.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.state.ChannelState;
import io.goodhart.sandbox.state.LastingChange;
import io.goodhart.sandbox.state.ReactionList;
import io.goodhart.sandbox.state.WorkspaceState;
import io.goodhart.sandbox.wire.SlackRefusal;

/** Emoji under messages. */
public final class Reactions {
  private final WorkspaceState state;
  private final Channels channels;

  public Reactions(WorkspaceState state, Channels channels) {
    this.state = state;
    this.channels = channels;
  }

  /**
   * Adds a reaction.
   *
   * @throws SlackRefusal {@code message_not_found}, {@code invalid_name}, {@code already_reacted}
   */
  public void add(Caller caller, String channel, String ts, String name) {
    state.locked(
        contents -> {
          if (!name.matches("[a-z0-9_+'-]+(::skin-tone-[2-6])?")) {
            throw new SlackRefusal("invalid_name");
          }
          if (ReactionList.of(message(caller, channel, ts)).has(name, caller.userId())) {
            throw new SlackRefusal("already_reacted");
          }
          state.record(new LastingChange.Reacted(channel, ts, name, caller.userId()));
          return name;
        });
  }

  /**
   * Takes a reaction back.
   *
   * @throws SlackRefusal {@code message_not_found}, {@code no_reaction}
   */
  public void remove(Caller caller, String channel, String ts, String name) {
    state.locked(
        contents -> {
          if (!ReactionList.of(message(caller, channel, ts)).has(name, caller.userId())) {
            throw new SlackRefusal("no_reaction");
          }
          state.record(new LastingChange.Unreacted(channel, ts, name, caller.userId()));
          return name;
        });
  }

  private ObjectNode message(Caller caller, String channel, String ts) {
    ChannelState found = channels.readable(caller, channel);
    return found.message(ts).orElseThrow(() -> new SlackRefusal("message_not_found"));
  }
}
