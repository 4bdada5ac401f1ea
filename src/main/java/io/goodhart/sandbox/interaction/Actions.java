package io.goodhart.sandbox.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Apps;
import io.goodhart.sandbox.conversation.Caller;
import io.goodhart.sandbox.conversation.Channels;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.conversation.Ephemerals;
import io.goodhart.sandbox.conversation.Homes;
import io.goodhart.sandbox.conversation.Modals;
import io.goodhart.sandbox.conversation.OpenView;
import io.goodhart.sandbox.outgoing.Courier;
import io.goodhart.sandbox.outgoing.Delivery;
import io.goodhart.sandbox.outgoing.DeliveryKind;
import io.goodhart.sandbox.state.ChannelState;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.SandboxMessage;
import io.goodhart.sandbox.state.WorkspaceState;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.SlackRefusal;
import io.goodhart.sandbox.wire.Timestamps;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Pressed buttons and changed menus, in messages, modals and Homes. */
public final class Actions {
  private final WorkspaceState workspace;
  private final Apps apps;
  private final Channels channels;
  private final Ephemerals ephemerals;
  private final Modals modals;
  private final Homes homes;
  private final Courier courier;
  private final Payloads payloads;
  private final Triggers triggers;
  private final ResponseHooks hooks;
  private final Timestamps timestamps;

  Actions(
      Conversation conversation,
      Courier courier,
      Payloads payloads,
      Triggers triggers,
      ResponseHooks hooks,
      Timestamps timestamps) {
    this.workspace = conversation.state();
    this.apps = conversation.apps();
    this.channels = conversation.channels();
    this.ephemerals = conversation.ephemerals();
    this.modals = conversation.modals();
    this.homes = conversation.homes();
    this.courier = courier;
    this.payloads = payloads;
    this.triggers = triggers;
    this.hooks = hooks;
    this.timestamps = timestamps;
  }

  /**
   * Acts on an element.
   *
   * @param chosen the value chosen, as words; empty for a button
   * @param details further fields of the action, as a page sends them
   * @return completes when the app has answered, or failed to
   * @throws SlackRefusal {@code message_not_found}, {@code view_not_found}, {@code
   *     action_not_found}, {@code app_not_found}
   */
  public CompletableFuture<Delivery> press(
      String user,
      PressTarget target,
      String actionId,
      String chosen,
      ObjectNode details,
      FormValues state) {
    ObjectNode payload =
        target instanceof MessageRef message
            ? workspace.locked(contents -> inMessage(user, message, state))
            : inView(user, (ViewRef) target, state);
    JsonNode blocks =
        target instanceof MessageRef
            ? payload.path("message").path("blocks")
            : payload.path("view").path("blocks");
    ObjectNode action =
        Element.find(blocks, actionId)
            .orElseThrow(() -> new SlackRefusal("action_not_found"))
            .action(chosen);
    merge(action, details);
    action.put("action_ts", timestamps.next());
    payload.putArray("actions").add(action);
    SandboxApp app = apps.installed(Json.text(payload, "api_app_id"));
    payload.put("trigger_id", triggers.issue(user, app.appId()));
    return courier.send(
        Payloads.recipient(app), Payloads.parcel(DeliveryKind.ACTION, actionId, payload));
  }

  private ObjectNode inMessage(String user, MessageRef ref, FormValues state) {
    ChannelState channel = channels.visible(Caller.person(user), ref.channel());
    Optional<SandboxMessage> ephemeral = ephemerals.find(ref.channel(), user, ref.ts());
    ObjectNode message =
        ephemeral
            .map(SandboxMessage::json)
            .or(() -> channel.message(ref.ts()).map(ObjectNode::deepCopy))
            .orElseThrow(() -> new SlackRefusal("message_not_found"));
    SandboxApp app = apps.installed(Json.text(message, "app_id"));
    ObjectNode payload = payloads.start("block_actions", app, user);
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", ref.ts())
        .put("channel_id", ref.channel())
        .put("is_ephemeral", ephemeral.isPresent());
    payload.putObject("channel").put("id", channel.id()).put("name", channel.name());
    payload.set("message", message);
    payload.set("state", state.stateOf(message.path("blocks")));
    Origin origin = new Origin(app, user, ref.channel(), ref.ts(), ephemeral.isPresent());
    return payload.put("response_url", hooks.issue(origin));
  }

  private ObjectNode inView(String user, ViewRef ref, FormValues state) {
    OpenView view =
        modals
            .find(ref.viewId())
            .or(() -> homes.find(ref.viewId()))
            .filter(found -> found.user().equals(user))
            .orElseThrow(() -> new SlackRefusal("view_not_found"));
    ObjectNode json = view.json();
    json.set("state", state.stateOf(json.path("blocks")));
    ObjectNode payload = payloads.start("block_actions", apps.installed(view.appId()), user);
    payload.putObject("container").put("type", "view").put("view_id", view.id());
    payload.set("view", json);
    return payload;
  }

  private static void merge(ObjectNode action, ObjectNode details) {
    for (Map.Entry<String, JsonNode> field : details.properties()) {
      if (field.getKey().startsWith("selected_") || field.getKey().equals("value")) {
        action.set(field.getKey(), field.getValue().deepCopy());
      }
    }
  }
}
