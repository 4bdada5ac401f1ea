package io.goodhart.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.wire.Json;
import java.util.Optional;

/**
 * A message as Slack would show it to an app: raw JSON with typed access to the common fields.
 *
 * @param channel the id of its channel, which the JSON itself does not carry
 * @param json a copy; changing it changes nothing in the workspace
 */
public record SandboxMessage(String channel, ObjectNode json) {
  public String ts() {
    return Json.text(json, "ts");
  }

  public String text() {
    return Json.text(json, "text");
  }

  public Optional<String> user() {
    return optional("user");
  }

  public Optional<String> botId() {
    return optional("bot_id");
  }

  public Optional<String> appId() {
    return optional("app_id");
  }

  public Optional<String> subtype() {
    return optional("subtype");
  }

  public Optional<String> threadTs() {
    return optional("thread_ts");
  }

  public Optional<String> username() {
    return optional("username");
  }

  /** Its blocks; a missing node when it has none. */
  public JsonNode blocks() {
    return json.path("blocks");
  }

  /** Its metadata; a missing node when it has none. */
  public JsonNode metadata() {
    return json.path("metadata");
  }

  public boolean isEdited() {
    return Json.has(json, "edited");
  }

  private Optional<String> optional(String field) {
    return Optional.of(Json.text(json, field)).filter(text -> !text.isEmpty());
  }
}
