package io.goodhart.edge.slack.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.goodhart.digest.Message;
import java.util.List;
import java.util.Locale;

/**
 * Buttons as Slack takes them: each with an id that no other in the row has, which begins with the
 * button's action.
 */
public final class ButtonRow {
  private static final int MOST = 25;
  private static final int SPOKEN = 75;
  private static final char BEFORE_PLACE = '#';

  private ButtonRow() {}

  /** The action of the button with this id. */
  public static String action(String id) {
    int end = id.lastIndexOf(BEFORE_PLACE);
    return end < 0 ? id : id.substring(0, end);
  }

  static JsonObject of(List<Message.Button> buttons) {
    JsonArray elements = new JsonArray();
    for (int i = 0; i < Math.min(MOST, buttons.size()); i++) {
      elements.add(element(buttons.get(i), i));
    }
    JsonObject row = new JsonObject();
    row.addProperty("type", "actions");
    row.add("elements", elements);
    return row;
  }

  private static JsonObject element(Message.Button button, int place) {
    JsonObject label = new JsonObject();
    label.addProperty("type", "plain_text");
    label.addProperty("text", cut(button.label()));
    JsonObject element = new JsonObject();
    element.addProperty("type", "button");
    element.addProperty("action_id", button.action() + BEFORE_PLACE + place);
    element.add("text", label);
    element.addProperty("value", button.value());
    element.addProperty("accessibility_label", cut(button.spoken()));
    if (button.tone() != Message.Tone.PLAIN) {
      element.addProperty("style", button.tone().name().toLowerCase(Locale.ROOT));
    }
    return element;
  }

  /** Plain text is not escaped: Slack shows it as it is. */
  private static String cut(String text) {
    int points = text.codePointCount(0, text.length());
    return text.length() <= SPOKEN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, Math.min(points, SPOKEN / 2)))
            + MrkdwnText.ELLIPSIS;
  }
}
