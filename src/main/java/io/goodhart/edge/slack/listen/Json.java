package io.goodhart.edge.slack.listen;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Reads fields of foreign JSON, in which anything may be missing or of another type. */
final class Json {
  private Json() {}

  /** The string in the field; empty if there is none. */
  static String text(JsonObject object, String field) {
    JsonElement value = object.get(field);
    return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()
        ? value.getAsString()
        : "";
  }

  /** Whether the field is there and true. */
  static boolean isTrue(JsonObject object, String field) {
    JsonElement value = object.get(field);
    return value != null
        && value.isJsonPrimitive()
        && value.getAsJsonPrimitive().isBoolean()
        && value.getAsBoolean();
  }

  /** The object in the field; an empty one if there is none. */
  static JsonObject object(JsonObject object, String field) {
    JsonElement value = object.get(field);
    return value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
  }

  /** The array in the field; an empty one if there is none. */
  static JsonArray array(JsonObject object, String field) {
    JsonElement value = object.get(field);
    return value != null && value.isJsonArray() ? value.getAsJsonArray() : new JsonArray();
  }
}
