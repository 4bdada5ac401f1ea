package io.goodhart.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Author;
import io.goodhart.sandbox.conversation.Caller;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.conversation.Draft;
import io.goodhart.sandbox.state.ChannelState;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.SandboxMessage;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.net.URI;
import java.util.Map;

/** The {@code chat.*} methods. */
final class ChatMethods {
  private final Conversation conversation;
  private final URI base;

  ChatMethods(Conversation conversation, URI base) {
    this.conversation = conversation;
    this.base = base;
  }

  Map<String, ApiMethod> methods() {
    return Map.of(
        "chat.postMessage", this::postMessage,
        "chat.update", this::update,
        "chat.delete", this::delete,
        "chat.postEphemeral", this::postEphemeral,
        "chat.getPermalink", this::getPermalink);
  }

  private ObjectNode postMessage(Caller caller, Arguments arguments) {
    String channel = destination(caller, arguments.required("channel"));
    SandboxMessage message = conversation.posting().post(caller, channel, draft(arguments));
    ObjectNode answer = Json.object().put("channel", channel).put("ts", message.ts());
    answer.set("message", message.json());
    return answer;
  }

  private ObjectNode update(Caller caller, Arguments arguments) {
    String channel = arguments.required("channel");
    String ts = arguments.required("ts");
    SandboxMessage message = conversation.posting().edit(caller, channel, ts, draft(arguments));
    ObjectNode answer =
        Json.object().put("channel", channel).put("ts", ts).put("text", message.text());
    answer.set("message", message.json());
    return answer;
  }

  private ObjectNode delete(Caller caller, Arguments arguments) {
    String channel = arguments.required("channel");
    String ts = arguments.required("ts");
    conversation.posting().delete(caller, channel, ts);
    return Json.object().put("channel", channel).put("ts", ts);
  }

  private ObjectNode postEphemeral(Caller caller, Arguments arguments) {
    SandboxApp app = ViewMethods.app(caller);
    ChannelState channel = conversation.channels().visible(caller, arguments.required("channel"));
    String user = arguments.required("user");
    if (!channel.has(user)) {
      throw new SlackRefusal("user_not_in_channel");
    }
    Draft draft = draft(arguments);
    ObjectNode message = conversation.posting().compose(new Author.Installed(app), draft);
    Json.putUnlessEmpty(message, "thread_ts", draft.threadTs());
    conversation.ephemerals().show(channel.id(), user, message);
    return Json.object().put("message_ts", Json.text(message, "ts"));
  }

  private ObjectNode getPermalink(Caller caller, Arguments arguments) {
    ChannelState channel = conversation.channels().visible(caller, arguments.required("channel"));
    String ts = arguments.required("message_ts");
    ObjectNode message =
        conversation
            .state()
            .locked(contents -> channel.message(ts))
            .orElseThrow(() -> new SlackRefusal("message_not_found"));
    String thread = Json.text(message, "thread_ts");
    String query =
        thread.isEmpty() || thread.equals(ts)
            ? ""
            : "?thread_ts=" + thread + "&cid=" + channel.id();
    String link = base + "archives/" + channel.id() + "/p" + ts.replace(".", "") + query;
    return Json.object().put("channel", channel.id()).put("permalink", link);
  }

  /** An id, a name with or without {@code #}, or a member, to whom it goes directly. */
  private String destination(Caller caller, String channel) {
    if (channel.matches("[UW][A-Z0-9_]+") && conversation.people().find(channel).isPresent()) {
      return conversation.channels().direct(caller.userId(), channel).id();
    }
    String name = channel.startsWith("#") ? channel.substring(1) : channel;
    return conversation
        .state()
        .locked(contents -> contents.channel(channel).or(() -> contents.channelNamed(name)))
        .map(ChannelState::id)
        .orElseThrow(() -> new SlackRefusal("channel_not_found"));
  }

  private static Draft draft(Arguments arguments) {
    return Draft.text(arguments.text("text"))
        .withBlocks(arguments.json("blocks", "invalid_blocks_format"))
        .withAttachments(arguments.json("attachments", "invalid_attachments"))
        .withMetadata(arguments.json("metadata", "invalid_metadata_format"))
        .withUsername(arguments.text("username"))
        .inThread(arguments.text("thread_ts"))
        .broadcast(arguments.flag("reply_broadcast"));
  }
}
