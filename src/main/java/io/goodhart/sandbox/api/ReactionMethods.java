package io.goodhart.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Caller;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.state.ChannelState;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.util.Map;

/** The {@code reactions.*} methods. */
final class ReactionMethods {
  private final Conversation conversation;

  ReactionMethods(Conversation conversation) {
    this.conversation = conversation;
  }

  Map<String, ApiMethod> methods() {
    return Map.of(
        "reactions.add", this::add, "reactions.remove", this::remove, "reactions.get", this::get);
  }

  private ObjectNode add(Caller caller, Arguments arguments) {
    conversation
        .reactions()
        .add(
            caller,
            arguments.required("channel"),
            arguments.required("timestamp"),
            arguments.required("name"));
    return Json.object();
  }

  private ObjectNode remove(Caller caller, Arguments arguments) {
    conversation
        .reactions()
        .remove(
            caller,
            arguments.required("channel"),
            arguments.required("timestamp"),
            arguments.required("name"));
    return Json.object();
  }

  private ObjectNode get(Caller caller, Arguments arguments) {
    String ts = arguments.required("timestamp");
    ChannelState channel = conversation.channels().readable(caller, arguments.required("channel"));
    ObjectNode message =
        conversation
            .state()
            .locked(contents -> channel.message(ts).map(ObjectNode::deepCopy))
            .orElseThrow(() -> new SlackRefusal("message_not_found"));
    message.remove("metadata");
    ObjectNode answer = Json.object().put("type", "message").put("channel", channel.id());
    answer.set("message", message);
    return answer;
  }
}
