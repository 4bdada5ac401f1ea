package io.goodhart.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Some items of a list, and the cursor to the next.
 *
 * @param nextCursor empty at the end
 */
record Page<T>(List<T> items, String nextCursor) {
  private static final int MAX_LIMIT = 1000;

  /**
   * Cuts out what the {@code cursor} and {@code limit} arguments ask for.
   *
   * @throws SlackRefusal {@code invalid_cursor}
   */
  static <T> Page<T> of(List<T> all, Arguments arguments, int defaultLimit) {
    int limit = limit(arguments, defaultLimit);
    int from = cursor(arguments, "offset").map(Page::whole).orElse(0);
    if (from > all.size()) {
      throw new SlackRefusal("invalid_cursor");
    }
    int to = Math.min(all.size(), from + limit);
    return new Page<>(all.subList(from, to), to < all.size() ? encode("offset", "" + to) : "");
  }

  static int limit(Arguments arguments, int defaultLimit) {
    return Math.min(MAX_LIMIT, arguments.whole("limit", defaultLimit));
  }

  /**
   * What a cursor of this kind points to; empty when there is none.
   *
   * @throws SlackRefusal {@code invalid_cursor}
   */
  static Optional<String> cursor(Arguments arguments, String kind) {
    String cursor = arguments.text("cursor");
    if (cursor.isEmpty()) {
      return Optional.empty();
    }
    try {
      String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.startsWith(kind + ":")) {
        return Optional.of(text.substring(kind.length() + 1));
      }
    } catch (IllegalArgumentException e) {
      throw new SlackRefusal("invalid_cursor");
    }
    throw new SlackRefusal("invalid_cursor");
  }

  static String encode(String kind, String position) {
    byte[] bytes = (kind + ":" + position).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Writes the cursor where Slack does. */
  ObjectNode into(ObjectNode answer) {
    answer.putObject("response_metadata").put("next_cursor", nextCursor);
    return answer;
  }

  private static int whole(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new SlackRefusal("invalid_cursor");
    }
    return Integer.parseInt(text);
  }
}
