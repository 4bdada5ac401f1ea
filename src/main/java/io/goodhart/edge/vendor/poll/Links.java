package io.goodhart.edge.vendor.poll;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list of links out of an answer and nothing else of it. */
final class Links {
  private static final int MOST = 1_000;
  private static final JsonFactory JSON = new JsonFactory();

  private Links() {}

  /**
   * The links under a name.
   *
   * @return empty if the answer is not an object with such a list of texts
   * @throws IOException if the answer does not come to its end
   */
  static Optional<List<String>> read(InputStream body, String name) throws IOException {
    Optional<List<String>> found = Optional.empty();
    try (JsonParser json = JSON.createParser(body)) {
      JsonToken first = json.nextToken();
      if (first == null) {
        return Optional.of(List.of());
      }
      while (first == JsonToken.START_OBJECT && json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        if (json.nextToken() == JsonToken.START_ARRAY && field.equals(name)) {
          found = texts(json);
        } else {
          json.skipChildren();
        }
      }
      return found;
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<String>> texts(JsonParser json) throws IOException {
    List<String> texts = new ArrayList<>();
    boolean onlyTexts = true;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      onlyTexts = onlyTexts && json.currentToken() == JsonToken.VALUE_STRING;
      if (onlyTexts && texts.size() < MOST) {
        texts.add(json.getText());
      }
      json.skipChildren();
    }
    return onlyTexts ? Optional.of(List.copyOf(texts)) : Optional.empty();
  }
}
