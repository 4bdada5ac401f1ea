package io.goodhart.sandbox.conversation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.state.ChannelState;
import io.goodhart.sandbox.state.SandboxMessage;
import io.goodhart.sandbox.state.WorkspaceState;
import io.goodhart.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;

/** Messages as they are shown: copies, with what their thread has come to. */
public final class Reading {
  private final WorkspaceState state;
  private final Channels channels;

  public Reading(WorkspaceState state, Channels channels) {
    this.state = state;
    this.channels = channels;
  }

  /** The messages of a channel, oldest first, without replies that are in threads only. */
  public List<SandboxMessage> channel(String channel) {
    return state.locked(
        contents -> {
          ChannelState found = channels.find(channel);
          List<SandboxMessage> shown = new ArrayList<>();
          for (ObjectNode message : found.messages().values()) {
            if (!ChannelState.isReplyOnly(message)) {
              shown.add(shown(found, message));
            }
          }
          return shown;
        });
  }

  /** A message and its replies, oldest first; empty when there is no such message. */
  public List<SandboxMessage> thread(String channel, String ts) {
    return state.locked(
        contents -> {
          ChannelState found = channels.find(channel);
          List<SandboxMessage> shown = new ArrayList<>();
          found.message(ts).ifPresent(parent -> shown.add(shown(found, parent)));
          for (String reply : found.repliesTo(ts)) {
            found.message(reply).ifPresent(message -> shown.add(shown(found, message)));
          }
          return shown;
        });
  }

  private static SandboxMessage shown(ChannelState channel, ObjectNode message) {
    ObjectNode copy = message.deepCopy();
    String ts = Json.text(message, "ts");
    NavigableSet<String> replies = channel.repliesTo(ts);
    if (!replies.isEmpty()) {
      Set<String> authors = new LinkedHashSet<>();
      for (String reply : replies) {
        channel.message(reply).ifPresent(m -> authors.add(author(m)));
      }
      copy.put("thread_ts", ts)
          .put("reply_count", replies.size())
          .put("reply_users_count", authors.size())
          .put("latest_reply", replies.last())
          .put("is_locked", false)
          .put("subscribed", false);
      ArrayNode users = copy.putArray("reply_users");
      authors.forEach(users::add);
    }
    return new SandboxMessage(channel.id(), copy);
  }

  private static String author(ObjectNode message) {
    String user = Json.text(message, "user");
    return user.isEmpty() ? Json.text(message, "bot_id") : user;
  }
}
