package io.goodhart.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Caller;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.state.ChannelKind;
import io.goodhart.sandbox.state.ChannelState;
import io.goodhart.sandbox.state.SandboxChannel;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.util.List;
import java.util.Map;

/** The {@code conversations.*} methods about channels and who is in them. */
final class ConversationMethods {
  private final Conversation conversation;

  ConversationMethods(Conversation conversation) {
    this.conversation = conversation;
  }

  Map<String, ApiMethod> methods() {
    return Map.of(
        "conversations.list", this::list,
        "conversations.info", this::info,
        "conversations.members", this::members,
        "conversations.open", this::open,
        "conversations.join", this::join,
        "users.conversations", this::ofUser);
  }

  private ObjectNode list(Caller caller, Arguments arguments) {
    return page(conversation.channels().visibleTo(caller), caller, arguments);
  }

  private ObjectNode ofUser(Caller caller, Arguments arguments) {
    String asked = arguments.text("user");
    String user = asked.isEmpty() ? caller.userId() : asked;
    conversation.people().known(user);
    List<SandboxChannel> shared =
        conversation.channels().visibleTo(caller).stream().filter(c -> c.has(user)).toList();
    return page(shared, caller, arguments);
  }

  private ObjectNode info(Caller caller, Arguments arguments) {
    ChannelState found = conversation.channels().visible(caller, arguments.required("channel"));
    return channel(found.info(), caller);
  }

  private ObjectNode members(Caller caller, Arguments arguments) {
    ChannelState found = conversation.channels().visible(caller, arguments.required("channel"));
    Page<String> page = Page.of(found.info().members(), arguments, 100);
    ObjectNode answer = Json.object();
    ArrayNode ids = answer.putArray("members");
    page.items().forEach(ids::add);
    return page.into(answer);
  }

  private ObjectNode open(Caller caller, Arguments arguments) {
    if (arguments.has("channel")) {
      ChannelState found = conversation.channels().visible(caller, arguments.text("channel"));
      return channel(found.info(), caller).put("no_op", true).put("already_open", true);
    }
    String users = arguments.text("users");
    if (users.isEmpty()) {
      throw new SlackRefusal("users_list_not_supplied");
    }
    if (users.contains(",")) {
      throw new SlackRefusal("not_enough_users");
    }
    SandboxChannel direct = conversation.channels().direct(caller.userId(), users);
    ObjectNode answer = Json.object();
    if (arguments.flag("return_im")) {
      return channel(direct, caller);
    }
    answer.putObject("channel").put("id", direct.id());
    return answer;
  }

  private ObjectNode join(Caller caller, Arguments arguments) {
    ChannelState found = conversation.channels().visible(caller, arguments.required("channel"));
    if (found.kind() != ChannelKind.PUBLIC) {
      throw new SlackRefusal("method_not_supported_for_channel_type");
    }
    boolean isNew = conversation.channels().join(found.id(), caller.userId(), "");
    ObjectNode answer = channel(found.info(), caller);
    return isNew ? answer : answer.put("warning", "already_in_channel");
  }

  private static ObjectNode page(List<SandboxChannel> all, Caller caller, Arguments arguments) {
    String asked = arguments.text("types");
    List<String> types = List.of((asked.isEmpty() ? "public_channel" : asked).split(",", -1));
    boolean archivedToo = !arguments.flag("exclude_archived");
    List<SandboxChannel> wanted =
        all.stream()
            .filter(c -> types.contains(c.kind().filterWord()))
            .filter(c -> archivedToo || !c.archived())
            .toList();
    Page<SandboxChannel> page = Page.of(wanted, arguments, 100);
    ObjectNode answer = Json.object();
    ArrayNode channels = answer.putArray("channels");
    page.items().forEach(c -> channels.add(ChannelJson.of(c, caller)));
    return page.into(answer);
  }

  private static ObjectNode channel(SandboxChannel channel, Caller caller) {
    ObjectNode answer = Json.object();
    answer.set("channel", ChannelJson.of(channel, caller));
    return answer;
  }
}
