package io.goodhart.edge.slack.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.goodhart.digest.Message;
import io.goodhart.digest.Piece;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Paragraphs with mentions and times in Slack's markup. Each piece is escaped for itself, so that
 * none can begin what another ends.
 */
final class NamedText {
  private static final int LONGEST = 3_000;
  private static final int LONGEST_PIECE = 1_000;

  private NamedText() {}

  /** The paragraph as a block; pieces that would make it too long are left out at its end. */
  static JsonObject block(Message.Part.Named paragraph) {
    StringBuilder markup = new StringBuilder();
    for (Piece piece : flat(paragraph.pieces())) {
      String written = of(piece);
      if (markup.length() + written.length() + 1 > LONGEST) {
        markup.append(MrkdwnText.ELLIPSIS);
        break;
      }
      markup.append(written);
    }
    JsonObject text = new JsonObject();
    text.addProperty("type", "mrkdwn");
    text.addProperty("text", markup.toString());
    JsonObject block = new JsonObject();
    if (paragraph.isSmall()) {
      JsonArray elements = new JsonArray();
      elements.add(text);
      block.addProperty("type", "context");
      block.add("elements", elements);
    } else {
      block.addProperty("type", "section");
      block.add("text", text);
    }
    return block;
  }

  private static List<Piece> flat(List<Piece> pieces) {
    List<Piece> flat = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Together together) {
        flat.addAll(flat(together.pieces()));
      } else {
        flat.add(piece);
      }
    }
    return flat;
  }

  private static String of(Piece piece) {
    if (piece instanceof Piece.Someone someone) {
      return Mention.of(someone.who());
    } else if (piece instanceof Piece.Group group && group.id().isPresent()) {
      return "<!subteam^" + group.id().get() + "|" + escaped(group.handle()) + ">";
    } else if (piece instanceof Piece.Moment moment) {
      return date(moment.at(), "{time}", moment);
    } else if (piece instanceof Piece.DayAndTime moment) {
      return date(moment.at(), "{date_short_pretty}, {time}", moment);
    } else if (piece instanceof Piece.Exactly) {
      // Inside backticks nothing is markup but a backtick.
      return "`" + escaped(piece.text().replace('`', '\'').replace('\n', ' ')) + "`";
    }
    return escaped(piece.text());
  }

  private static String date(Instant at, String form, Piece elsewhere) {
    return "<!date^" + at.getEpochSecond() + "^" + form + "|" + elsewhere.text() + ">";
  }

  private static String escaped(String text) {
    return MrkdwnText.shorten(text, LONGEST_PIECE);
  }
}
