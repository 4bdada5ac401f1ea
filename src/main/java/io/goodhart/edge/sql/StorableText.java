package io.goodhart.edge.sql;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Text as both databases can keep it: PostgreSQL refuses the character NUL, and neither can encode
 * half a surrogate pair, so either becomes U+FFFD. Outside systems send such text; one bad name
 * must not fail a whole transaction.
 */
public final class StorableText extends AbstractArgumentFactory<String> {
  private static final char REPLACEMENT = '\uFFFD';

  StorableText() {
    super(Types.VARCHAR);
  }

  @Override
  protected Argument build(String value, ConfigRegistry config) {
    String storable = of(value);
    return (position, statement, context) -> statement.setString(position, storable);
  }

  /** The text, with what cannot be kept replaced. */
  public static String of(String text) {
    int bad = firstBad(text, 0);
    if (bad < 0) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text);
    while (bad >= 0) {
      clean.setCharAt(bad, REPLACEMENT);
      bad = firstBad(clean, bad + 1);
    }
    return clean.toString();
  }

  private static int firstBad(CharSequence text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\0' || Character.isLowSurrogate(c)) {
        return i;
      }
      if (Character.isHighSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
