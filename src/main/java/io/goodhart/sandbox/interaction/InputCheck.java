package io.goodhart.sandbox.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Slack's client checks before it sends a view: required inputs and their lengths. */
final class InputCheck {
  private InputCheck() {}

  /** The complaints by block id; none when the view may be sent. */
  static Map<String, String> problems(JsonNode blocks, JsonNode state) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (Element element : Element.in(blocks)) {
      if (Json.text(element.block(), "type").equals("input")) {
        ElementKind.of(element.json())
            .map(kind -> value(state, element).path(kind.key()))
            .map(value -> problem(element, value))
            .filter(problem -> !problem.isEmpty())
            .ifPresent(problem -> problems.put(element.blockId(), problem));
      }
    }
    return problems;
  }

  private static String problem(Element element, JsonNode value) {
    boolean empty = value.isNull() || value.isMissingNode() || isBlank(value);
    if (empty) {
      boolean optional = element.block().path("optional").asBoolean();
      return optional ? "" : "Please complete this required field.";
    }
    int length = value.isTextual() ? value.asText().length() : 0;
    int min = element.json().path("min_length").asInt(0);
    int max = element.json().path("max_length").asInt(3000);
    if (length > 0 && length < min) {
      return "Must be at least " + min + " characters.";
    }
    return length > max ? "Must be no more than " + max + " characters." : "";
  }

  private static boolean isBlank(JsonNode value) {
    return value.isTextual()
        ? value.asText().isEmpty()
        : value.isContainerNode() && value.isEmpty();
  }

  private static JsonNode value(JsonNode state, Element element) {
    return state.path("values").path(element.blockId()).path(element.actionId());
  }
}
