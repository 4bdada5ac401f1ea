package io.goodhart.sandbox.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.goodhart.sandbox.wire.Json;
import java.util.List;

/** Reads a draft from the JSON that commands and response addresses are answered with. */
public final class DraftJson {
  private DraftJson() {}

  public static Draft draft(JsonNode body) {
    return Draft.text(Json.text(body, "text"))
        .withBlocks(part(body, "blocks"))
        .withAttachments(part(body, "attachments"))
        .withMetadata(part(body, "metadata"))
        .withUsername(Json.text(body, "username"))
        .inThread(Json.text(body, "thread_ts"));
  }

  /** Whether there is anything to show. */
  public static boolean saysSomething(JsonNode body) {
    return List.of("text", "blocks", "attachments").stream().anyMatch(f -> Json.has(body, f));
  }

  private static JsonNode part(JsonNode body, String field) {
    return Json.has(body, field) ? body.path(field) : MissingNode.getInstance();
  }
}
