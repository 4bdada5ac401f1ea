package io.goodhart.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.wire.Form;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.SlackRefusal;
import io.goodhart.sandbox.wire.Timestamps;

/** The arguments of a call, whether they came as query, form or JSON. */
final class Arguments {
  private final ObjectNode values;

  private Arguments(ObjectNode values) {
    this.values = values;
  }

  /**
   * Reads a call's arguments.
   *
   * @throws SlackRefusal {@code invalid_json}, {@code json_not_object}, {@code invalid_form_data}
   */
  static Arguments read(String query, String contentType, String body) {
    ObjectNode values = form(query);
    if (contentType.startsWith("application/json")) {
      JsonNode tree = Json.parse(body).orElseThrow(() -> new SlackRefusal("invalid_json"));
      if (!(tree instanceof ObjectNode object)) {
        throw new SlackRefusal("json_not_object");
      }
      values.setAll(object);
    } else if (!body.isEmpty()) {
      values.setAll(form(body));
    }
    return new Arguments(values);
  }

  boolean has(String name) {
    return Json.has(values, name);
  }

  /** The argument's text; empty when it is absent. */
  String text(String name) {
    return Json.text(values, name);
  }

  /**
   * An argument that must be there.
   *
   * @throws SlackRefusal {@code invalid_arguments}
   */
  String required(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      throw SlackRefusal.missing(name);
    }
    return text;
  }

  boolean flag(String name) {
    String text = text(name);
    return text.equals("true") || text.equals("1");
  }

  /**
   * A whole number, or the default when absent or 0.
   *
   * @throws SlackRefusal {@code invalid_arguments}
   */
  int whole(String name, int byDefault) {
    String text = text(name);
    if (!text.matches("\\d{0,9}")) {
      throw SlackRefusal.invalidArguments("must be a whole number: " + name);
    }
    int value = text.isEmpty() ? 0 : Integer.parseInt(text);
    return value == 0 ? byDefault : value;
  }

  /**
   * A time stamp in the form that sorts, or the default when absent.
   *
   * @throws SlackRefusal {@code invalid_ts_latest} or the like
   */
  String timestamp(String name, String byDefault) {
    String text = text(name);
    if (text.isEmpty()) {
      return byDefault;
    }
    if (!Timestamps.isTimestamp(text)) {
      throw new SlackRefusal("invalid_ts_" + name);
    }
    return Timestamps.normalise(text);
  }

  /**
   * A part that forms carry as JSON text; a missing node when absent.
   *
   * @throws SlackRefusal the given code when it is neither JSON nor text that holds JSON
   */
  JsonNode json(String name, String refusal) {
    JsonNode value = values.path(name);
    if (!Json.has(values, name) || (value.isTextual() && value.asText().isEmpty())) {
      return MissingNode.getInstance();
    }
    if (!value.isTextual()) {
      return value;
    }
    return Json.parse(value.asText())
        .filter(JsonNode::isContainerNode)
        .orElseThrow(() -> new SlackRefusal(refusal));
  }

  /** A copy of everything but the token. */
  ObjectNode echo() {
    ObjectNode copy = values.deepCopy();
    copy.remove("token");
    return copy;
  }

  private static ObjectNode form(String text) {
    try {
      return Json.objectOf(Form.decode(text));
    } catch (IllegalArgumentException e) {
      throw new SlackRefusal("invalid_form_data");
    }
  }
}
