package io.goodhart.edge.vendor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * One line of a usage file, field by field, before anything is made of it.
 *
 * @param values the known fields that have a value, numbers and strings as text
 * @param numbers the names of those that were written as whole numbers
 * @param unknown how many fields are not part of the format
 */
record UsageRecord(Map<String, String> values, Set<String> numbers, int unknown) {
  private static final JsonFactory JSON = new JsonFactory();

  /** Reads one JSON object whose values are plain; nested values are skipped as unknown. */
  static UsageRecord parse(String line, Set<String> fields) throws IOException {
    Map<String, String> values = new HashMap<>();
    Set<String> numbers = new HashSet<>();
    int unknown = 0;
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not an object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (!fields.contains(name)) {
          unknown++;
          json.skipChildren();
        } else if (value == JsonToken.VALUE_NUMBER_INT) {
          values.put(name, json.getText());
          numbers.add(name);
        } else if (value != JsonToken.VALUE_NULL) {
          if (value.isStructStart()) {
            throw new IOException("a field holds an object or a list");
          }
          values.put(name, json.getText());
        }
      }
      if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
        throw new IOException("something follows the object");
      }
    }
    return new UsageRecord(values, numbers, unknown);
  }
}
