package io.goodhart.edge.slack.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.StringJoiner;

/**
 * A message in Slack's form, ready to be kept and sent.
 *
 * @param text the whole message in words, for screen readers and notifications
 * @param blocks what is seen, as JSON
 */
public record RenderedMessage(String text, JsonArray blocks) {
  private static final int SECTION = 3_000;

  /** Reads the form that {@link #toJson()} writes. */
  public static RenderedMessage parse(String json) {
    JsonObject body = JsonParser.parseString(json).getAsJsonObject();
    return new RenderedMessage(body.get("text").getAsString(), body.getAsJsonArray("blocks"));
  }

  /** The form in which it is kept. */
  public String toJson() {
    return asJson().toString();
  }

  /** The body of an answer that only the asker sees. */
  public JsonObject ephemeral() {
    JsonObject body = asJson();
    body.addProperty("response_type", "ephemeral");
    return body;
  }

  /** The same without charts, whose words stay, and with a line for each row of a table. */
  public RenderedMessage undrawn() {
    JsonArray kept = new JsonArray();
    for (JsonElement block : blocks) {
      String type = block.getAsJsonObject().get("type").getAsString();
      if (type.equals(DataBlocks.TABLE)) {
        lines(block.getAsJsonObject().getAsJsonArray("rows"), kept);
      } else if (!type.equals(DataBlocks.CHART)) {
        kept.add(block);
      }
    }
    return new RenderedMessage(text, kept);
  }

  private static void lines(JsonArray rows, JsonArray into) {
    StringBuilder words = new StringBuilder();
    for (JsonElement row : rows) {
      StringJoiner cells = new StringJoiner(" \u00b7 ", "\u2022 ", "\n");
      row.getAsJsonArray()
          .forEach(cell -> cells.add(cell.getAsJsonObject().get("text").getAsString()));
      words.append(cells);
    }
    into.add(section(MrkdwnText.shorten(words.toString().strip(), SECTION)));
  }

  /** The same words with nothing about them that Slack could refuse; buttons are left out. */
  public RenderedMessage plain() {
    JsonArray sections = new JsonArray();
    for (JsonElement block : undrawn().blocks) {
      words(block.getAsJsonObject(), sections);
    }
    return new RenderedMessage(text, sections);
  }

  private static void words(JsonObject piece, JsonArray into) {
    JsonElement words = piece.get("text");
    if (words != null && words.isJsonPrimitive()) {
      into.add(section(words.getAsString()));
    } else if (words != null && !piece.has("action_id")) {
      words(words.getAsJsonObject(), into);
    }
    if (piece.has("elements")) {
      for (JsonElement element : piece.getAsJsonArray("elements")) {
        words(element.getAsJsonObject(), into);
      }
    }
  }

  private static JsonObject section(String words) {
    JsonObject plain = new JsonObject();
    plain.addProperty("type", "plain_text");
    plain.addProperty("text", words);
    JsonObject section = new JsonObject();
    section.addProperty("type", "section");
    section.add("text", plain);
    return section;
  }

  private JsonObject asJson() {
    JsonObject body = new JsonObject();
    body.addProperty("text", text);
    body.add("blocks", blocks.deepCopy());
    return body;
  }
}
