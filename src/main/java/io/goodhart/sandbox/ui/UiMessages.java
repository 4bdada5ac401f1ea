package io.goodhart.sandbox.ui;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Caller;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.SandboxMessage;
import io.goodhart.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code /ui/messages} and {@code /ui/thread}: messages with their authors, oldest first. */
final class UiMessages {
  private final Conversation conversation;

  UiMessages(Conversation conversation) {
    this.conversation = conversation;
  }

  ObjectNode channel(String user, String channel) {
    conversation.channels().visible(Caller.person(user), channel);
    List<SandboxMessage> shown = new ArrayList<>(conversation.reading().channel(channel));
    conversation.ephemerals().of(channel, user).stream()
        .filter(message -> message.threadTs().isEmpty())
        .forEach(shown::add);
    return listed(shown);
  }

  ObjectNode thread(String user, String channel, String ts) {
    conversation.channels().visible(Caller.person(user), channel);
    List<SandboxMessage> shown = new ArrayList<>(conversation.reading().thread(channel, ts));
    conversation.ephemerals().of(channel, user).stream()
        .filter(message -> message.threadTs().filter(ts::equals).isPresent())
        .forEach(shown::add);
    return listed(shown);
  }

  private ObjectNode listed(List<SandboxMessage> messages) {
    messages.sort(Comparator.comparing(SandboxMessage::ts));
    ObjectNode answer = Json.object();
    ArrayNode array = answer.putArray("messages");
    for (SandboxMessage message : messages) {
      ObjectNode json = message.json();
      if (json.path("is_ephemeral").asBoolean()) {
        json.put("ephemeral", true);
      }
      json.set("author", author(message));
      array.add(json);
    }
    return answer;
  }

  private ObjectNode author(SandboxMessage message) {
    String id = message.user().or(message::botId).orElse("");
    String name =
        message
            .username()
            .or(() -> conversation.people().find(id).map(SandboxMember::realName))
            .orElse(
                id.equals("USLACKBOT")
                    ? "Slackbot"
                    : Json.text(message.json().path("bot_profile"), "name"));
    boolean isApp = message.botId().isPresent() || id.equals("USLACKBOT");
    return Json.object().put("id", id).put("name", name).put("is_app", isApp);
  }
}
