package io.goodhart.sandbox.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.blocks.BlockIds;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.Team;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.Secrets;

/** A view as Slack stores it: what the app sent, plus ids, hash and state. */
final class ViewJson {
  private static final String[] TEXTS = {"title", "submit", "close"};

  private final Team team;
  private final Secrets secrets;
  private final BlockIds blockIds;

  ViewJson(Team team, Secrets secrets) {
    this.team = team;
    this.secrets = secrets;
    this.blockIds = new BlockIds(secrets);
  }

  ObjectNode create(SandboxApp app, JsonNode sent) {
    String id = secrets.id("V");
    return fill(app, sent, id, id, "");
  }

  ObjectNode above(SandboxApp app, JsonNode sent, JsonNode below) {
    String root = Json.text(below, "root_view_id");
    return fill(app, sent, secrets.id("V"), root, Json.text(below, "id"));
  }

  ObjectNode instead(SandboxApp app, JsonNode sent, JsonNode before) {
    return fill(
        app,
        sent,
        Json.text(before, "id"),
        Json.text(before, "root_view_id"),
        Json.text(before, "previous_view_id"));
  }

  private ObjectNode fill(SandboxApp app, JsonNode sent, String id, String root, String previous) {
    ObjectNode view =
        Json.object()
            .put("id", id)
            .put("team_id", team.id())
            .put("type", Json.text(sent, "type"))
            .put("private_metadata", Json.text(sent, "private_metadata"))
            .put("callback_id", Json.text(sent, "callback_id"))
            .put("external_id", Json.text(sent, "external_id"))
            .put("hash", secrets.id("h."))
            .put("clear_on_close", sent.path("clear_on_close").asBoolean())
            .put("notify_on_close", sent.path("notify_on_close").asBoolean())
            .put("root_view_id", root)
            .put("app_id", app.appId())
            .put("app_installed_team_id", team.id())
            .put("bot_id", app.botId());
    view.set("blocks", blockIds.filled(sent.path("blocks")));
    for (String text : TEXTS) {
      if (Json.has(sent, text)) {
        view.set(text, sent.path(text).deepCopy());
      } else {
        view.putNull(text);
      }
    }
    if (previous.isEmpty()) {
      view.putNull("previous_view_id");
    } else {
      view.put("previous_view_id", previous);
    }
    view.putObject("state").putObject("values");
    return view;
  }
}
