package io.goodhart.edge.gate.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.commands.approval.ArgumentLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes canonical arguments apart into lines that can be read in one way only: characters that are
 * not seen, or that change the order of others, are spelled out, and a text that looks like another
 * kind of value stands in quotes.
 */
public final class ArgumentLines implements ArgumentLine.Reader {
  private static final String PLAIN_NAME = "[A-Za-z0-9_-]+";
  private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?";
  private static final String OTHER_KIND =
      "|true|false|null|\\{}|\\[]|" + NUMBER + "|[\\s\"].*|.*\\s";

  @Override
  public List<ArgumentLine> lines(String canonical) {
    try {
      ObjectNode root = StrictJson.object(canonical.getBytes(StandardCharsets.UTF_8));
      List<ArgumentLine> lines = new ArrayList<>();
      if (!root.isEmpty()) {
        add("", root, lines);
      }
      return lines;
    } catch (UnreadableJsonException e) {
      throw new IllegalStateException("Arguments that were kept are not JSON", e);
    }
  }

  private static void add(String name, JsonNode node, List<ArgumentLine> lines) {
    if (node.isObject() && !node.isEmpty()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        String own = named(field.getKey());
        add(name.isEmpty() ? own : name + "." + own, field.getValue(), lines);
      }
    } else if (node.isArray() && !node.isEmpty()) {
      for (int i = 0; i < node.size(); i++) {
        add(name + "[" + i + "]", node.get(i), lines);
      }
    } else {
      lines.add(
          new ArgumentLine(name, node.isTextual() ? text(node.textValue()) : node.toString()));
    }
  }

  private static String named(String name) {
    return name.matches(PLAIN_NAME) ? name : "\"" + visible(name) + "\"";
  }

  private static String text(String value) {
    String visible = visible(value);
    return visible.matches(OTHER_KIND) ? "\"" + visible + "\"" : visible;
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (point == '\n') {
                visible.append("\\n");
              } else if (point == '\\') {
                visible.append("\\\\");
              } else if (isHidden(point)) {
                visible.append(String.format(Locale.ROOT, "\\u{%x}", point));
              } else {
                visible.appendCodePoint(point);
              }
            });
    return visible.toString();
  }

  private static boolean isHidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          true;
      case Character.SPACE_SEPARATOR -> point != ' ';
      default -> false;
    };
  }
}
