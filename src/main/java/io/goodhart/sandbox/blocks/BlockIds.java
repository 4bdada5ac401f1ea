package io.goodhart.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.Secrets;

/** Gives the blocks and elements that came without an id one, as Slack does. */
public final class BlockIds {
  private final Secrets secrets;

  public BlockIds(Secrets secrets) {
    this.secrets = secrets;
  }

  /** A copy of the blocks in which everything has its id; an empty array for no blocks. */
  public ArrayNode filled(JsonNode blocks) {
    ArrayNode copy = Json.array();
    for (JsonNode block : blocks) {
      ObjectNode filled = block.deepCopy();
      fill(filled, "block_id");
      filled.path("elements").forEach(this::fillAction);
      fillAction(filled.path("accessory"));
      fillAction(filled.path("element"));
      if (filled.has("child_blocks")) {
        filled.set("child_blocks", filled(filled.path("child_blocks")));
      }
      copy.add(filled);
    }
    return copy;
  }

  private void fillAction(JsonNode element) {
    String type = Json.text(element, "type");
    boolean acts = type.equals("button") || type.endsWith("_select") || type.endsWith("_input");
    if (element instanceof ObjectNode object && acts) {
      fill(object, "action_id");
    }
  }

  private void fill(ObjectNode node, String field) {
    if (Json.text(node, field).isEmpty()) {
      node.put(field, secrets.hex(3));
    }
  }
}
