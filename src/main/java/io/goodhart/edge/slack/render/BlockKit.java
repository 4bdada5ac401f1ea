package io.goodhart.edge.slack.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.goodhart.digest.Message;

/**
 * Turns a message into Block Kit within its limits.
 *
 * <p>The light markup of {@link Message} is kept; {@code &}, {@code <} and {@code >} are escaped
 * everywhere, so that a name can neither mention anybody nor link anywhere but to a channel.
 */
public final class BlockKit {
  private static final int MOST_BLOCKS = 50;
  private static final int HEADER = 150;
  private static final int SECTION = 3_000;
  private static final int TEXT = 3_900;

  /** The message in Slack's form. */
  public RenderedMessage render(Message message) {
    JsonArray blocks = new JsonArray();
    for (Message.Part part : message.parts()) {
      if (!part.text().isBlank()) {
        add(part, blocks);
      }
    }
    String summary = ChannelLink.in(MrkdwnText.shorten(message.summary(), TEXT), TEXT);
    return new RenderedMessage(summary, capped(blocks));
  }

  private static void add(Message.Part part, JsonArray blocks) {
    if (part instanceof Message.Part.Header) {
      blocks.add(block("header", "text", text("plain_text", header(part.text()))));
    } else if (part instanceof Message.Part.Context) {
      blocks.add(
          block(
              "context",
              "elements",
              only(text("mrkdwn", MrkdwnText.shorten(part.text(), SECTION)))));
    } else if (part instanceof Message.Part.Named named) {
      blocks.add(NamedText.block(named));
    } else if (part instanceof Message.Part.Plain) {
      blocks.add(block("section", "text", text("plain_text", cut(part.text()))));
    } else if (part instanceof Message.Part.Code) {
      blocks.add(code(part.text()));
    } else if (part instanceof Message.Part.Chart chart) {
      if (DataBlocks.canDraw(chart)) {
        blocks.add(DataBlocks.chart(chart));
      }
      add(new Message.Part.Context(chart.text()), blocks);
    } else if (part instanceof Message.Part.Table table && DataBlocks.canDraw(table)) {
      blocks.add(DataBlocks.table(table));
    } else if (part instanceof Message.Part.Person person) {
      String words = Mention.of(person.who()) + " " + shortened(part);
      blocks.add(block("section", "text", text("mrkdwn", words)));
    } else if (part instanceof Message.Part.Buttons buttons) {
      blocks.add(ButtonRow.of(buttons.buttons()));
    } else {
      for (String piece : MrkdwnText.split(part.text(), SECTION)) {
        blocks.add(block("section", "text", text("mrkdwn", piece)));
      }
    }
  }

  /** Leaves room for a mention before it. */
  private static String shortened(Message.Part part) {
    return MrkdwnText.shorten(part.text(), SECTION - Mention.LONGEST - 1);
  }

  /** Rich text has no markup at all, so nothing in it can end the code or mean anything. */
  private static JsonObject code(String text) {
    JsonObject letters = new JsonObject();
    letters.addProperty("type", "text");
    letters.addProperty("text", text);
    JsonObject preformatted = new JsonObject();
    preformatted.addProperty("type", "rich_text_preformatted");
    preformatted.add("elements", only(letters));
    return block("rich_text", "elements", only(preformatted));
  }

  /** Plain text is not escaped: Slack shows it as it is. */
  private static String header(String text) {
    if (text.length() <= HEADER) {
      return text;
    }
    int end = HEADER - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + MrkdwnText.ELLIPSIS;
  }

  /** At most as many characters as a paragraph takes, between code points. */
  private static String cut(String text) {
    return text.length() <= SECTION
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SECTION / 2)) + MrkdwnText.ELLIPSIS;
  }

  private static JsonArray capped(JsonArray blocks) {
    if (blocks.size() <= MOST_BLOCKS) {
      return blocks;
    }
    JsonArray kept = new JsonArray();
    for (int i = 0; i < MOST_BLOCKS - 1; i++) {
      kept.add(blocks.get(i));
    }
    kept.add(block("section", "text", text("mrkdwn", MrkdwnText.ELLIPSIS)));
    return kept;
  }

  private static JsonArray only(JsonObject element) {
    JsonArray array = new JsonArray();
    array.add(element);
    return array;
  }

  private static JsonObject block(String type, String field, JsonElement value) {
    JsonObject block = new JsonObject();
    block.addProperty("type", type);
    block.add(field, value);
    return block;
  }

  private static JsonObject text(String type, String text) {
    JsonObject object = new JsonObject();
    object.addProperty("type", type);
    object.addProperty("text", type.equals("mrkdwn") ? ChannelLink.in(text, SECTION) : text);
    return object;
  }
}
