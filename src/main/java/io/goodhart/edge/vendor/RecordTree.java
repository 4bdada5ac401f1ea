package io.goodhart.edge.vendor;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Builds the values of one record up to a bound; what goes beyond is skipped and noted. */
final class RecordTree {
  private static final int MOST_VALUES = 20_000;
  private static final int DEEPEST = 32;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private int values;
  private boolean tooLarge;

  /** Whether something had to be left out. */
  boolean isTooLarge() {
    return tooLarge;
  }

  /** The value at which the parser stands; the parser ends at its last token. */
  JsonNode read(JsonParser json) throws IOException {
    return read(json, DEEPEST);
  }

  private JsonNode read(JsonParser json, int depth) throws IOException {
    JsonToken token = json.currentToken();
    values++;
    if (values > MOST_VALUES || depth == 0) {
      tooLarge = true;
      json.skipChildren();
      return NODES.nullNode();
    }
    return switch (token) {
      case START_OBJECT -> object(json, depth);
      case START_ARRAY -> array(json, depth);
      case VALUE_STRING -> NODES.textNode(json.getText());
      case VALUE_NUMBER_INT -> NODES.numberNode(json.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(json.getDoubleValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private ObjectNode object(JsonParser json, int depth) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      object.set(name, read(json, depth - 1));
    }
    return object;
  }

  private ArrayNode array(JsonParser json, int depth) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == null) {
        throw new IOException("the list does not end");
      }
      JsonNode value = read(json, depth - 1);
      if (!tooLarge) {
        array.add(value);
      }
    }
    return array;
  }
}
