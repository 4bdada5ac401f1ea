package io.goodhart.sandbox.ui;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.wire.Json;
import java.util.Map;

/** What the page may ask for. */
final class UiReads {
  private final Conversation conversation;
  private final UiState state;
  private final UiMessages messages;

  UiReads(Conversation conversation, UiState state) {
    this.conversation = conversation;
    this.state = state;
    this.messages = new UiMessages(conversation);
  }

  /**
   * Answers one question.
   *
   * @throws UiRefusal 404 for an unknown path, 400 for a missing parameter
   */
  ObjectNode get(String path, Map<String, String> query) {
    String user = parameter(query, "as");
    conversation.people().known(user);
    return switch (path) {
      case "/state" -> state.seenBy(user);
      case "/messages" -> messages.channel(user, parameter(query, "channel"));
      case "/thread" -> messages.thread(user, parameter(query, "channel"), parameter(query, "ts"));
      case "/home" -> home(user, parameter(query, "app"));
      case "/views" -> views(user);
      default -> throw new UiRefusal(404, "There is no /ui" + path + " here.");
    };
  }

  private ObjectNode home(String user, String app) {
    conversation.homes().open(user, conversation.apps().installed(app));
    ObjectNode answer = Json.object().putNull("view");
    conversation.homes().of(user, app).ifPresent(view -> answer.set("view", view.json()));
    return answer;
  }

  private ObjectNode views(String user) {
    ObjectNode answer = Json.object();
    ArrayNode views = answer.putArray("views");
    conversation.modals().of(user).forEach(view -> views.add(view.json()));
    return answer;
  }

  static String parameter(Map<String, String> query, String name) {
    String value = query.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new UiRefusal(400, "Say which: the parameter " + name + " is missing.");
    }
    return value;
  }
}
