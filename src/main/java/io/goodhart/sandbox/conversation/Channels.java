package io.goodhart.sandbox.conversation;

import io.goodhart.sandbox.state.ChannelKind;
import io.goodhart.sandbox.state.ChannelState;
import io.goodhart.sandbox.state.LastingChange;
import io.goodhart.sandbox.state.SandboxChannel;
import io.goodhart.sandbox.state.WorkspaceState;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Channels and direct messages: making them, coming in, going out, and who may see which. */
public final class Channels {
  private final WorkspaceState state;
  private final People people;

  public Channels(WorkspaceState state, People people) {
    this.state = state;
    this.people = people;
  }

  /** Adds a channel; of one with the same id, name, topic and kind are updated, members added. */
  public void add(SandboxChannel channel) {
    state.locked(
        contents -> {
          Optional<SandboxChannel> before = contents.channel(channel.id()).map(ChannelState::info);
          List<String> members =
              new ArrayList<>(before.map(SandboxChannel::members).orElse(List.of()));
          members.addAll(channel.members());
          SandboxChannel merged = channel.withMembers(members);
          if (before.map(SandboxChannel::archived).orElse(false)) {
            merged = merged.asArchived();
          }
          if (!before.equals(Optional.of(merged))) {
            state.record(new LastingChange.ChannelPut(merged));
          }
          return merged;
        });
  }

  /**
   * Brings a member into a channel; nothing happens when they are in it.
   *
   * @return whether they were not in it before
   * @throws SlackRefusal {@code channel_not_found}, {@code user_not_found}, {@code is_archived}
   */
  public boolean join(String channel, String user, String inviter) {
    return state.locked(
        contents -> {
          ChannelState found = open(channel);
          people.known(user);
          if (found.has(user)) {
            return false;
          }
          state.record(new LastingChange.Joined(channel, user, inviter));
          return true;
        });
  }

  /** Takes a member out of a channel; nothing happens when they are not in it. */
  public void leave(String channel, String user) {
    state.locked(
        contents -> {
          boolean isIn = find(channel).has(user);
          if (isIn) {
            state.record(new LastingChange.Left(channel, user));
          }
          return isIn;
        });
  }

  /** Closes a channel for good. */
  public void archive(String channel, String by) {
    state.locked(
        contents -> {
          ChannelState found = open(channel);
          state.record(new LastingChange.ChannelArchived(channel, by));
          return found;
        });
  }

  /**
   * The direct conversation of two members, made when they have none.
   *
   * @throws SlackRefusal {@code user_not_found}
   */
  public SandboxChannel direct(String one, String other) {
    return state.locked(
        contents -> {
          people.known(one);
          people.known(other);
          String id = directId(one, other);
          if (contents.channel(id).isEmpty()) {
            state.record(new LastingChange.ChannelPut(SandboxChannel.im(id, one, other)));
          }
          return find(id).info();
        });
  }

  /**
   * A channel by id.
   *
   * @throws SlackRefusal {@code channel_not_found}
   */
  public ChannelState find(String id) {
    return state
        .locked(contents -> contents.channel(id))
        .orElseThrow(() -> new SlackRefusal("channel_not_found"));
  }

  /**
   * A channel that the caller may know of: public ones, and those they are in.
   *
   * @throws SlackRefusal {@code channel_not_found}
   */
  public ChannelState visible(Caller caller, String id) {
    ChannelState found = find(id);
    if (found.kind() != ChannelKind.PUBLIC && !found.has(caller.userId())) {
      throw new SlackRefusal("channel_not_found");
    }
    return found;
  }

  /**
   * A channel whose messages the caller may read: an app must be in it, a person only needs to see
   * it.
   *
   * @throws SlackRefusal {@code channel_not_found}, {@code not_in_channel}
   */
  public ChannelState readable(Caller caller, String id) {
    ChannelState found = visible(caller, id);
    if (caller.app().isPresent() && !found.has(caller.userId())) {
      throw new SlackRefusal("not_in_channel");
    }
    return found;
  }

  /**
   * A channel that the caller may post to.
   *
   * @throws SlackRefusal {@code channel_not_found}, {@code not_in_channel}, {@code is_archived}
   */
  public ChannelState writable(Caller caller, String id) {
    ChannelState found = visible(caller, id);
    if (found.isArchived()) {
      throw new SlackRefusal("is_archived");
    }
    if (!found.has(caller.userId())) {
      throw new SlackRefusal("not_in_channel");
    }
    return found;
  }

  /** The channels that the caller may know of, in the order of their making. */
  public List<SandboxChannel> visibleTo(Caller caller) {
    return state.locked(
        contents ->
            contents.channels().stream()
                .filter(c -> c.kind() == ChannelKind.PUBLIC || c.has(caller.userId()))
                .map(ChannelState::info)
                .toList());
  }

  private ChannelState open(String id) {
    ChannelState found = find(id);
    if (found.isArchived()) {
      throw new SlackRefusal("is_archived");
    }
    return found;
  }

  /** The same id after every restart, because the two members make it. */
  private static String directId(String one, String other) {
    String pair = Stream.of(one, other).sorted().collect(Collectors.joining(","));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(pair.getBytes(StandardCharsets.UTF_8));
      String letters = new BigInteger(1, digest).toString(36).toUpperCase(Locale.ROOT);
      return "D" + letters.substring(0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
