package io.goodhart.sandbox.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.wire.Json;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Where an interactive element keeps what a person chose.
 *
 * @param key the field of the chosen value
 * @param initial the element's field with the value before anyone chose
 * @param options whether the value is one of the element's options
 * @param many whether it is a list
 */
record ElementKind(String key, String initial, boolean options, boolean many) {
  private static final Map<String, ElementKind> KINDS =
      Map.ofEntries(
          Map.entry("plain_text_input", typed()),
          Map.entry("email_text_input", typed()),
          Map.entry("url_text_input", typed()),
          Map.entry("number_input", typed()),
          Map.entry("rich_text_input", one("rich_text_value", "initial_value")),
          Map.entry("static_select", pickOne()),
          Map.entry("external_select", pickOne()),
          Map.entry("radio_buttons", pickOne()),
          Map.entry("overflow", pickOne()),
          Map.entry("checkboxes", pickMany()),
          Map.entry("multi_static_select", pickMany()),
          Map.entry("multi_external_select", pickMany()),
          Map.entry("users_select", one("selected_user", "initial_user")),
          Map.entry("multi_users_select", many("selected_users", "initial_users")),
          Map.entry("conversations_select", one("selected_conversation", "initial_conversation")),
          Map.entry(
              "multi_conversations_select",
              many("selected_conversations", "initial_conversations")),
          Map.entry("channels_select", one("selected_channel", "initial_channel")),
          Map.entry("multi_channels_select", many("selected_channels", "initial_channels")),
          Map.entry("datepicker", one("selected_date", "initial_date")),
          Map.entry("timepicker", one("selected_time", "initial_time")),
          Map.entry("datetimepicker", one("selected_date_time", "initial_date_time")));

  /** The kind of an element; empty for buttons and pictures, which hold no value. */
  static Optional<ElementKind> of(JsonNode element) {
    return Optional.ofNullable(KINDS.get(Json.text(element, "type")));
  }

  /** The value before anyone chose: the initial one, or nothing. */
  JsonNode initialValue(JsonNode element) {
    if (Json.has(element, initial)) {
      return element.path(initial).deepCopy();
    }
    return many ? Json.array() : NullNode.getInstance();
  }

  /** A choice given as words: a text, an option's value, or several separated by commas. */
  JsonNode chosen(JsonNode element, String words) {
    if (!many) {
      return single(element, words);
    }
    ArrayNode all = Json.array();
    StringTokenizer parts = new StringTokenizer(words, ",");
    while (parts.hasMoreTokens()) {
      all.add(single(element, parts.nextToken().strip()));
    }
    return all;
  }

  private JsonNode single(JsonNode element, String word) {
    if (!options) {
      return Json.array().add(word).get(0);
    }
    for (JsonNode candidate : element.findValues("options")) {
      for (JsonNode found : candidate) {
        if (Json.text(found, "value").equals(word)) {
          return found.deepCopy();
        }
      }
    }
    ObjectNode external = Json.object().put("value", word);
    external.putObject("text").put("type", "plain_text").put("text", word);
    if (Json.text(element, "type").contains("external")) {
      return external;
    }
    throw new IllegalArgumentException("there is no option " + word);
  }

  private static ElementKind typed() {
    return one("value", "initial_value");
  }

  private static ElementKind one(String key, String initial) {
    return new ElementKind(key, initial, false, false);
  }

  private static ElementKind many(String key, String initial) {
    return new ElementKind(key, initial, false, true);
  }

  private static ElementKind pickOne() {
    return new ElementKind("selected_option", "initial_option", true, false);
  }

  private static ElementKind pickMany() {
    return new ElementKind("selected_options", "initial_options", true, true);
  }
}
