package io.goodhart.sandbox.conversation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.wire.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code rich_text} block that Slack's own clients send along with a person's words. */
final class RichText {
  private static final Pattern REFERENCE = Pattern.compile("<([@#!]?)([^<>|]+)(?:\\|([^<>]*))?>");

  private RichText() {}

  static ArrayNode blocks(String text, String blockId) {
    ArrayNode blocks = Json.array();
    ObjectNode block = blocks.addObject().put("type", "rich_text").put("block_id", blockId);
    ObjectNode section = block.putArray("elements").addObject().put("type", "rich_text_section");
    ArrayNode elements = section.putArray("elements");
    Matcher matcher = REFERENCE.matcher(text);
    int from = 0;
    while (matcher.find()) {
      plain(elements, text.substring(from, matcher.start()));
      reference(elements, matcher.group(1), matcher.group(2), matcher.group(3));
      from = matcher.end();
    }
    plain(elements, text.substring(from));
    return blocks;
  }

  private static void plain(ArrayNode elements, String text) {
    if (!text.isEmpty()) {
      elements.addObject().put("type", "text").put("text", unescaped(text));
    }
  }

  /** Rich text holds what people see; only {@code text} escapes the three signs. */
  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static void reference(
      ArrayNode elements, String mark, String target, @Nullable String label) {
    ObjectNode element = elements.addObject();
    switch (mark) {
      case "@" -> element.put("type", "user").put("user_id", target);
      case "#" -> element.put("type", "channel").put("channel_id", target);
      case "!" -> element.put("type", "broadcast").put("range", target);
      default -> {
        element.put("type", "link").put("url", target);
        if (label != null) {
          element.put("text", label);
        }
      }
    }
  }
}
