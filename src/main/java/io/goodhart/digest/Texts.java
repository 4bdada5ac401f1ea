package io.goodhart.digest;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

/**
 * Every sentence that people read, by key.
 *
 * <p>The sentences stand in {@code texts.properties}, one key a sentence, so that people who do not
 * read code can review and translate them. Placeholders are {@code {0}}, {@code {1}}; an apostrophe
 * is doubled. Numbers must be formatted before they are passed in.
 */
public final class Texts {
  /** A character that no sentence has. */
  private static final String MARK = "\u0000";

  private final ResourceBundle bundle =
      ResourceBundle.getBundle(
          "texts",
          Locale.ROOT,
          Texts.class.getClassLoader(),
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  /**
   * The sentence with its gaps filled.
   *
   * @throws java.util.MissingResourceException if there is no such key
   */
  public String say(String key, Object... gaps) {
    for (Object gap : gaps) {
      if (gap instanceof Double || gap instanceof Float) {
        throw new IllegalArgumentException("Format the number first: " + key);
      }
    }
    return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(gaps);
  }

  /**
   * The sentence in pieces, with these in its gaps.
   *
   * @throws java.util.MissingResourceException if there is no such key
   */
  public List<Piece> pieces(String key, Piece... gaps) {
    Object[] marks = IntStream.range(0, gaps.length).mapToObj(i -> MARK + i + MARK).toArray();
    List<Piece> pieces = new ArrayList<>();
    // Words and gaps take turns, and words come first.
    String[] turns = say(key, marks).split(MARK, -1);
    for (int i = 0; i < turns.length; i++) {
      boolean isGap = i % 2 == 1;
      if (isGap) {
        pieces.add(gaps[Integer.parseInt(turns[i])]);
      } else if (!turns[i].isEmpty()) {
        pieces.add(new Piece.Words(turns[i]));
      }
    }
    return pieces;
  }
}
