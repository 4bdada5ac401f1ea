package io.goodhart.edge.vendor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Set;

/** How records stand in a file: one to a line, or all in one JSON document. */
enum FileForm {
  /** One JSON object a line, each to be judged by itself. */
  LINES,
  /** Lists and pages, whatever their lines. */
  DOCUMENT;

  private static final int GLANCE = 1 << 16;
  private static final int BOM = '\uFEFF';
  private static final JsonFactory JSON = new JsonFactory();

  /** Recognises the form by the beginning, which stays unread but for a byte order mark. */
  static FileForm of(BufferedReader reader, Set<String> lists) throws IOException {
    reader.mark(1);
    if (reader.read() != BOM) {
      reader.reset();
    }
    reader.mark(GLANCE);
    char[] glance = new char[GLANCE];
    int length = 0;
    for (int read = 0; read >= 0 && length < GLANCE; length += Math.max(0, read)) {
      read = reader.read(glance, length, GLANCE - length);
    }
    reader.reset();
    String start = new String(glance, 0, length).strip();
    if (!start.startsWith("{")) {
      return start.startsWith("[") ? DOCUMENT : LINES;
    }
    return isDocument(start, lists) ? DOCUMENT : LINES;
  }

  private static boolean isDocument(String start, Set<String> lists) {
    try (JsonParser json = JSON.createParser(start)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.START_ARRAY && lists.contains(name)) {
          return true;
        }
        json.skipChildren();
      }
      return json.currentTokenLocation().getLineNr() > 1;
    } catch (IOException e) {
      // Either the first line is bad, or the object goes on beyond what was looked at.
      return isSpread(start);
    }
  }

  /** Whether the first line is no more than the opening brace, as in indented JSON. */
  private static boolean isSpread(String start) {
    return start.lines().findFirst().map(line -> line.strip().equals("{")).orElse(false);
  }
}
