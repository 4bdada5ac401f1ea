package io.goodhart.sandbox.ui;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.SandboxMember;
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
    String user = path.equals("/state") ? someone(query) : parameter(query, "as");
    conversation.people().known(user);
    return switch (path) {
      case "/state" -> state.seenBy(user);
      case "/messages" -> messages.channel(user, parameter(query, "channel"));
      case "/thread" -> messages.thread(user, parameter(query, "channel"), parameter(query, "ts"));
      case "/home" -> home(user, parameter(query, "app"), query.containsKey("refresh"));
      case "/views" -> views(user);
      default -> throw new UiRefusal(404, "There is no /ui" + path + " here.");
    };
  }

  /** Who the page is seen as; somebody who comes for the first time is the first person. */
  private String someone(Map<String, String> query) {
    String named = query.getOrDefault("as", "");
    return named.isEmpty()
        ? conversation.people().all().stream()
            .filter(member -> !member.isBot() && !member.deleted())
            .findFirst()
            .map(SandboxMember::id)
            .orElseThrow(() -> new UiRefusal(404, "There is nobody in this workspace yet."))
        : named;
  }

  /** Looking again at a Home that is open already does not open it a second time. */
  private ObjectNode home(String user, String app, boolean lookingAgain) {
    SandboxApp installed = conversation.apps().installed(app);
    if (!lookingAgain) {
      conversation.homes().open(user, installed);
    }
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
