package io.goodhart.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.wire.Json;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A place in a payload: the node, its JSON pointer, and where to report what is wrong with it. The
 * rules are written in its vocabulary. Lengths are in characters as Java counts them.
 */
final class Spot {
  private final JsonNode node;
  private final String pointer;
  private final Surface surface;
  private final Totals totals;
  private final List<BlockProblem> problems;

  Spot(JsonNode node, String pointer, Surface surface, Totals totals, List<BlockProblem> problems) {
    this.node = node;
    this.pointer = pointer;
    this.surface = surface;
    this.totals = totals;
    this.problems = problems;
  }

  JsonNode node() {
    return node;
  }

  Surface surface() {
    return surface;
  }

  Totals totals() {
    return totals;
  }

  String type() {
    return Json.text(node, "type");
  }

  boolean has(String field) {
    return Json.has(node, field);
  }

  Spot field(String name) {
    return new Spot(node.path(name), pointer + "/" + name, surface, totals, problems);
  }

  Spot item(int index) {
    return new Spot(node.path(index), pointer + "/" + index, surface, totals, problems);
  }

  void problem(String message) {
    problems.add(new BlockProblem(message, pointer));
  }

  /** The field must be there. */
  boolean required(String name) {
    if (!has(name)) {
      problem("missing required field: " + name);
      return false;
    }
    return true;
  }

  /** A bare string that must be there, of 1 to {@code max} characters. */
  void requiredString(String name, int max) {
    if (required(name)) {
      field(name).string(1, max);
    }
  }

  /** A bare string of at most {@code max} characters, or nothing. */
  void optionalString(String name, int max) {
    if (has(name)) {
      field(name).string(0, max);
    }
  }

  /** A text object that must be there, of 1 to {@code max} characters. */
  void requiredText(String name, int max) {
    if (required(name)) {
      field(name).text(max);
    }
  }

  /** A text object of 1 to {@code max} characters, or nothing. */
  void optionalText(String name, int max) {
    if (has(name)) {
      field(name).text(max);
    }
  }

  /** The same, but {@code plain_text} only. */
  void requiredPlainText(String name, int max) {
    if (required(name)) {
      field(name).plainText(max);
    }
  }

  void optionalPlainText(String name, int max) {
    if (has(name)) {
      field(name).plainText(max);
    }
  }

  /** An array of {@code min} to {@code max} items, each of which passes a rule. */
  void items(String name, int min, int max, Consumer<Spot> rule) {
    if (min == 0 && !has(name)) {
      return;
    }
    if (required(name)) {
      field(name).elements(min, max, rule);
    }
  }

  /** One of the words, or nothing. */
  void optionalWord(String name, Set<String> words) {
    if (has(name) && !words.contains(Json.text(node, name))) {
      field(name).problem("must be a valid enum value");
    }
  }

  /** A whole number in a closed range, or nothing. */
  void optionalWhole(String name, int min, int max) {
    if (has(name)) {
      JsonNode value = node.path(name);
      if (!value.isIntegralNumber() || value.asLong() < min || value.asLong() > max) {
        field(name).problem("must be a whole number from " + min + " to " + max);
      }
    }
  }

  /** This node is an array of {@code min} to {@code max} items, each of which passes a rule. */
  void elements(int min, int max, Consumer<Spot> rule) {
    if (!node.isArray()) {
      problem("must be an array");
      return;
    }
    if (node.size() < min) {
      problem("no less than " + min + " items allowed");
    }
    if (node.size() > max) {
      problem("no more than " + max + " items allowed");
    }
    for (int i = 0; i < node.size(); i++) {
      rule.accept(item(i));
    }
  }

  /** This node is a string of {@code min} to {@code max} characters. */
  void string(int min, int max) {
    if (!node.isTextual()) {
      problem("must be a string");
    } else if (node.asText().length() < min) {
      problem("must be more than " + (min - 1) + " characters");
    } else if (node.asText().length() > max) {
      problem("must be less than " + (max + 1) + " characters");
    }
  }

  /** This node is a text object of either kind. */
  void text(int max) {
    textOf(Set.of("plain_text", "mrkdwn"), max);
  }

  /** This node is a {@code plain_text} object. */
  void plainText(int max) {
    textOf(Set.of("plain_text"), max);
  }

  private void textOf(Set<String> kinds, int max) {
    if (!node.isObject()) {
      problem("must provide an object");
    } else if (!kinds.contains(type())) {
      field("type")
          .problem("must be one of " + String.join(", ", kinds.stream().sorted().toList()));
    } else {
      requiredString("text", max);
    }
  }
}
