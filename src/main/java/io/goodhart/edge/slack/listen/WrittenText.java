package io.goodhart.edge.slack.listen;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a post says, for as long as it takes to reduce it: whom it mentions and its words.
 *
 * @param mentions the users it mentions
 * @param words its text without the mentions
 */
record WrittenText(Set<String> mentions, String words) {
  private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9_]{1,63})(?:\\|[^>]*)?>");
  private static final int DEEPEST = 16;

  /** Reads the text of a post, or the words of its blocks where there is no text. */
  static WrittenText of(JsonObject post) {
    Set<String> mentions = new LinkedHashSet<>();
    Matcher matcher = MENTION.matcher(Json.text(post, "text"));
    StringBuilder words = new StringBuilder();
    while (matcher.find()) {
      mentions.add(matcher.group(1));
      matcher.appendReplacement(words, " ");
    }
    matcher.appendTail(words);
    StringBuilder inBlocks = new StringBuilder();
    read(Json.array(post, "blocks"), mentions, inBlocks, 0);
    boolean hasText = !words.toString().isBlank();
    return new WrittenText(Set.copyOf(mentions), (hasText ? words : inBlocks).toString());
  }

  private static void read(JsonArray pieces, Set<String> mentions, StringBuilder words, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    for (JsonElement piece : pieces) {
      if (!piece.isJsonObject()) {
        continue;
      }
      JsonObject element = piece.getAsJsonObject();
      switch (Json.text(element, "type")) {
        case "user" -> {
          if (Json.text(element, "user_id").matches("[UW][A-Z0-9_]{1,63}")) {
            mentions.add(Json.text(element, "user_id"));
          }
        }
        case "text" -> words.append(' ').append(Json.text(element, "text"));
        default -> read(Json.array(element, "elements"), mentions, words, depth + 1);
      }
    }
  }

  /** Keeps the words out of logs. */
  @Override
  public String toString() {
    return "WrittenText[mentions=" + mentions.size() + "]";
  }
}
