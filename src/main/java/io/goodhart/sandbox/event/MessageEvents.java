package io.goodhart.sandbox.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.state.ChannelKind;
import io.goodhart.sandbox.state.ChannelState;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.Timestamps;
import java.util.ArrayList;
import java.util.List;

/** The events about messages: new ones, mentions, edits, deletions, reactions, metadata. */
public final class MessageEvents {
  private final Timestamps timestamps;

  public MessageEvents(Timestamps timestamps) {
    this.timestamps = timestamps;
  }

  /** A new message makes up to three events, each with an id of its own. */
  List<ObjectNode> posted(SandboxApp app, ChannelState channel, ObjectNode message) {
    List<ObjectNode> events = new ArrayList<>();
    if (app.listensToMessagesIn(channel.kind())) {
      events.add(seenBy(app, message, channel));
    }
    if (app.listensTo("app_mention") && mentions(app, channel, message)) {
      ObjectNode mention = seenBy(app, message, channel).put("type", "app_mention");
      mention.remove(List.of("channel_type", "subtype"));
      events.add(mention);
    }
    if (app.readsMetadata() && message.has("metadata")) {
      events.add(metadataPosted(channel, message));
    }
    return events;
  }

  List<ObjectNode> edited(
      SandboxApp app, ChannelState channel, ObjectNode message, ObjectNode previous) {
    if (!app.listensToMessagesIn(channel.kind())) {
      return List.of();
    }
    ObjectNode event = hidden("message_changed", channel);
    event.set("message", withoutMetadata(app, message));
    event.set("previous_message", withoutMetadata(app, previous));
    return List.of(event);
  }

  List<ObjectNode> deleted(SandboxApp app, ChannelState channel, ObjectNode previous) {
    if (!app.listensToMessagesIn(channel.kind())) {
      return List.of();
    }
    ObjectNode event = hidden("message_deleted", channel);
    event.put("deleted_ts", Json.text(previous, "ts"));
    event.set("previous_message", withoutMetadata(app, previous));
    return List.of(event);
  }

  List<ObjectNode> reaction(
      SandboxApp app, String type, ChannelState channel, String ts, String name, String user) {
    if (!app.listensTo(type)) {
      return List.of();
    }
    ObjectNode event = Json.object().put("type", type).put("user", user).put("reaction", name);
    event.putObject("item").put("type", "message").put("channel", channel.id()).put("ts", ts);
    channel
        .message(ts)
        .ifPresent(m -> Json.putUnlessEmpty(event, "item_user", Json.text(m, "user")));
    return List.of(event.put("event_ts", timestamps.next()));
  }

  private ObjectNode hidden(String subtype, ChannelState channel) {
    String ts = timestamps.next();
    return Json.object()
        .put("type", "message")
        .put("subtype", subtype)
        .put("hidden", true)
        .put("channel", channel.id())
        .put("channel_type", channel.kind().eventWord())
        .put("ts", ts)
        .put("event_ts", ts);
  }

  private static ObjectNode seenBy(SandboxApp app, ObjectNode message, ChannelState channel) {
    return withoutMetadata(app, message)
        .put("channel", channel.id())
        .put("channel_type", channel.kind().eventWord())
        .put("event_ts", Json.text(message, "ts"));
  }

  private ObjectNode metadataPosted(ChannelState channel, ObjectNode message) {
    ObjectNode event =
        Json.object()
            .put("type", "message_metadata_posted")
            .put("app_id", Json.text(message, "app_id"))
            .put("bot_id", Json.text(message, "bot_id"))
            .put("user_id", Json.text(message, "user"))
            .put("team_id", Json.text(message, "team"))
            .put("channel_id", channel.id())
            .put("message_ts", Json.text(message, "ts"))
            .put("event_ts", timestamps.next());
    event.set("metadata", message.path("metadata").deepCopy());
    return event;
  }

  private static ObjectNode withoutMetadata(SandboxApp app, ObjectNode message) {
    ObjectNode copy = message.deepCopy();
    if (!app.readsMetadata()) {
      copy.remove("metadata");
    }
    return copy;
  }

  private static boolean mentions(SandboxApp app, ChannelState channel, ObjectNode message) {
    String text = Json.text(message, "text");
    boolean named =
        text.contains("<@" + app.botUserId() + ">") || text.contains("<@" + app.botUserId() + "|");
    boolean own = Json.text(message, "bot_id").equals(app.botId());
    return named && !own && channel.kind() != ChannelKind.IM;
  }
}
