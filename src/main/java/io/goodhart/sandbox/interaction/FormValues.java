package io.goodhart.sandbox.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.wire.Json;

/**
 * What a person filled into a view or chose in a message, by block id and action id. A value is
 * either plain words (a text, an option's value, several separated by commas) or the element's own
 * JSON.
 */
public record FormValues(ObjectNode values) {
  /** Nothing but what the app itself filled in. */
  public static FormValues none() {
    return new FormValues(Json.object());
  }

  public static FormValues of(String blockId, String actionId, String words) {
    return none().and(blockId, actionId, words);
  }

  /** The same values and one more. */
  public FormValues and(String blockId, String actionId, String words) {
    ObjectNode more = values.deepCopy();
    more.withObjectProperty(blockId).put(actionId, words);
    return new FormValues(more);
  }

  /** The state of a view: the value of every element, filled in or initial. */
  ObjectNode stateOf(JsonNode blocks) {
    ObjectNode state = Json.object();
    ObjectNode collected = state.putObject("values");
    for (Element element : Element.in(blocks)) {
      ElementKind.of(element.json())
          .ifPresent(
              kind ->
                  collected
                      .withObjectProperty(element.blockId())
                      .set(element.actionId(), value(element, kind)));
    }
    return state;
  }

  private ObjectNode value(Element element, ElementKind kind) {
    JsonNode given = values.path(element.blockId()).path(element.actionId());
    ObjectNode value = Json.object().put("type", Json.text(element.json(), "type"));
    if (given.isTextual()) {
      value.set(kind.key(), kind.chosen(element.json(), given.asText()));
    } else if (given.has(kind.key())) {
      value.set(kind.key(), given.path(kind.key()).deepCopy());
    } else {
      value.set(kind.key(), kind.initialValue(element.json()));
    }
    return value;
  }
}
