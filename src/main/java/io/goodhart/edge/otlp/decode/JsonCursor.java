package io.goodhart.edge.otlp.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * A place in a JSON text in the dialect of OTLP: numbers may be quoted, anything may be null, and
 * unknown fields are passed over.
 */
final class JsonCursor {
  private final JsonParser parser;

  JsonCursor(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads the only value of the text, an object. */
  void document(Field field) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new UndecodableException("The body is not a JSON object");
    }
    object(field);
    if (parser.nextToken() != null) {
      throw new UndecodableException("Something follows the JSON object");
    }
  }

  /** Reads the value just met as an object; null is one without fields. */
  void object(Field field) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new UndecodableException("There is a value where an object should be");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      field.read(name);
      parser.skipChildren();
    }
  }

  /** Reads the value just met as an array; null is an empty one. */
  void array(Element element) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new UndecodableException("There is a value where an array should be");
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      element.read();
      parser.skipChildren();
    }
  }

  boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  /** The value just met as text; nothing if it is null or not a scalar. */
  String text() throws IOException {
    return parser.getValueAsString("");
  }

  /** A time in nanoseconds: 0 if it is null, negative if it is not a number that fits. */
  long nanos() throws IOException {
    if (isNull()) {
      return 0;
    }
    try {
      return Long.parseLong(text());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** A number; not a number if it is anything else. */
  double real() throws IOException {
    try {
      return Double.parseDouble(text());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** A small number, such as that of an enum; 0 if it is anything else. */
  int code() throws IOException {
    return parser.getValueAsInt(0);
  }

  /** Takes the value of a field; one that it leaves alone is passed over. */
  interface Field {
    void read(String name) throws IOException;
  }

  /** Takes an element of an array. */
  interface Element {
    void read() throws IOException;
  }
}
