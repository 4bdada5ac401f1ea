package io.goodhart.testing;

import io.goodhart.digest.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Messages as text, in the notation of the golden files. */
public final class GoldenMessage {
  private GoldenMessage() {}

  /** The whole message: its summary after {@code T:}, then one line or more for each part. */
  public static String written(Message message) {
    StringBuilder text = new StringBuilder("T: ").append(message.summary()).append('\n');
    for (Message.Part part : message.parts()) {
      text.append(name(part)).append(' ').append(part.text()).append('\n');
    }
    return text.toString();
  }

  /** The golden text of that name. */
  public static String golden(String name) {
    String path = "/messages/" + name + ".txt";
    try (InputStream in =
        Objects.requireNonNull(GoldenMessage.class.getResourceAsStream(path), "no file " + path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Message.Part part) {
    if (part instanceof Message.Part.Header) {
      return "[header] ";
    }
    if (part instanceof Message.Part.Code) {
      return "[code]   ";
    }
    if (part instanceof Message.Part.Buttons) {
      return "[actions]";
    }
    if (part instanceof Message.Part.Chart) {
      return "[chart]  ";
    }
    if (part instanceof Message.Part.Table) {
      return "[table]  ";
    }
    return part instanceof Message.Part.Context ? "[context]" : "[section]";
  }
}
