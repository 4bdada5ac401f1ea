package io.goodhart.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Caller;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.conversation.OpenView;
import io.goodhart.sandbox.interaction.Triggers;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.util.Map;

/** The {@code views.*} methods; only apps may call them. */
final class ViewMethods {
  private final Conversation conversation;
  private final Triggers triggers;

  ViewMethods(Conversation conversation, Triggers triggers) {
    this.conversation = conversation;
    this.triggers = triggers;
  }

  Map<String, ApiMethod> methods() {
    return Map.of(
        "views.open", this::open,
        "views.push", this::push,
        "views.update", this::update,
        "views.publish", this::publish);
  }

  /**
   * The app that calls.
   *
   * @throws SlackRefusal {@code not_allowed_token_type} for a person
   */
  static SandboxApp app(Caller caller) {
    return caller.app().orElseThrow(() -> new SlackRefusal("not_allowed_token_type"));
  }

  private ObjectNode open(Caller caller, Arguments arguments) {
    SandboxApp app = app(caller);
    JsonNode view = view(arguments);
    conversation.modals().check(view);
    String user = triggers.spend(arguments.required("trigger_id"), app.appId());
    return answer(conversation.modals().open(app, user, view));
  }

  private ObjectNode push(Caller caller, Arguments arguments) {
    SandboxApp app = app(caller);
    JsonNode view = view(arguments);
    conversation.modals().check(view);
    String user = triggers.spend(arguments.required("trigger_id"), app.appId());
    return answer(conversation.modals().push(app, user, view));
  }

  private ObjectNode update(Caller caller, Arguments arguments) {
    String external = arguments.text("external_id");
    String id =
        external.isEmpty()
            ? arguments.required("view_id")
            : conversation
                .modals()
                .findExternal(external)
                .map(OpenView::id)
                .orElseThrow(() -> new SlackRefusal("not_found"));
    String hash = arguments.text("hash");
    return answer(conversation.modals().update(app(caller), id, hash, view(arguments)));
  }

  private ObjectNode publish(Caller caller, Arguments arguments) {
    String user = arguments.required("user_id");
    String hash = arguments.text("hash");
    return answer(conversation.homes().publish(app(caller), user, hash, view(arguments)));
  }

  private static JsonNode view(Arguments arguments) {
    JsonNode view = arguments.json("view", "invalid_arguments");
    if (!view.isObject()) {
      throw SlackRefusal.missing("view");
    }
    return view;
  }

  private static ObjectNode answer(ObjectNode view) {
    ObjectNode answer = Json.object();
    answer.set("view", view);
    return answer;
  }
}
