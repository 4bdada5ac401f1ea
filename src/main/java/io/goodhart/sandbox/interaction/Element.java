package io.goodhart.sandbox.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something a person can act on, with the block it stands in.
 *
 * @param block the block itself; for an input it says whether the value may be left out
 */
record Element(JsonNode block, JsonNode json) {
  String blockId() {
    return Json.text(block, "block_id");
  }

  String actionId() {
    return Json.text(json, "action_id");
  }

  /** All elements with an action id, in the order in which they are shown. */
  static List<Element> in(JsonNode blocks) {
    List<Element> found = new ArrayList<>();
    for (JsonNode block : blocks) {
      collect(block, block, found);
    }
    return found;
  }

  static Optional<Element> find(JsonNode blocks, String actionId) {
    return in(blocks).stream().filter(e -> e.actionId().equals(actionId)).findFirst();
  }

  /** What the app is told when a person acts on this element. */
  ObjectNode action(String words) {
    ObjectNode action =
        Json.object()
            .put("type", Json.text(json, "type"))
            .put("action_id", actionId())
            .put("block_id", blockId());
    for (String kept : List.of("text", "value", "style", "placeholder", "confirm", "url")) {
      if (Json.has(json, kept)) {
        action.set(kept, json.path(kept).deepCopy());
      }
    }
    ElementKind.of(json)
        .ifPresent(
            kind ->
                action.set(
                    kind.key(),
                    words.isEmpty() ? kind.initialValue(json) : kind.chosen(json, words)));
    return action;
  }

  private static void collect(JsonNode block, JsonNode node, List<Element> found) {
    if (!Json.text(node, "action_id").isEmpty()) {
      found.add(new Element(block, node));
      return;
    }
    for (String place : List.of("elements", "accessory", "element", "actions")) {
      JsonNode child = node.path(place);
      if (child.isArray()) {
        child.forEach(each -> collect(holder(block, each), each, found));
      } else if (child.isObject()) {
        collect(block, child, found);
      }
    }
    node.path("child_blocks").forEach(child -> collect(child, child, found));
  }

  private static JsonNode holder(JsonNode block, JsonNode child) {
    return Json.text(child, "type").equals("card") ? child : block;
  }
}
