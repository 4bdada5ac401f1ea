package io.goodhart.digest;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Every sentence that people read, by key.
 *
 * <p>The sentences stand in {@code texts.properties}, one key a sentence, so that people who do not
 * read code can review and translate them. Placeholders are {@code {0}}, {@code {1}}; an apostrophe
 * is doubled. Numbers must be formatted before they are passed in.
 */
public final class Texts {
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
}
