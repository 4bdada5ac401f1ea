package io.goodhart.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.wire.Json;

/** The limits of a modal or Home around its blocks. */
final class ViewRules {
  private static final int VIEW_BYTES = 250_000;

  private ViewRules() {}

  static void view(Spot view) {
    if (!view.type().equals("modal") && !view.type().equals("home")) {
      view.field("type").problem("must be one of home, modal");
    }
    view.required("blocks");
    view.optionalString("private_metadata", 3000);
    view.optionalString("callback_id", 255);
    view.optionalString("external_id", 255);
    if (view.type().equals("modal")) {
      view.requiredPlainText("title", 24);
      view.optionalPlainText("submit", 24);
      view.optionalPlainText("close", 24);
      if (hasInputs(view.node()) && !view.has("submit")) {
        view.problem("missing required field: submit");
      }
    }
    if (Json.bytes(view.node()).length > VIEW_BYTES) {
      view.problem("must be less than 250 kB");
    }
  }

  private static boolean hasInputs(JsonNode view) {
    for (JsonNode block : view.path("blocks")) {
      if (Json.text(block, "type").equals("input")) {
        return true;
      }
    }
    return false;
  }
}
