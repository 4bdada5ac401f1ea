package io.goodhart.sandbox.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.wire.Json;

/** A modal or Home in front of a person. */
public record OpenView(String user, ObjectNode json) {
  public String id() {
    return Json.text(json, "id");
  }

  public String appId() {
    return Json.text(json, "app_id");
  }

  public String callbackId() {
    return Json.text(json, "callback_id");
  }

  public String privateMetadata() {
    return Json.text(json, "private_metadata");
  }
}
