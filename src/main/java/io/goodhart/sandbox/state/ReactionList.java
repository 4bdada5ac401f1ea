package io.goodhart.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.wire.Json;
import java.util.Iterator;
import java.util.Optional;

/** The {@code reactions} of one message: a name, who used it, and their number. */
public final class ReactionList {
  private final ObjectNode message;

  private ReactionList(ObjectNode message) {
    this.message = message;
  }

  public static ReactionList of(ObjectNode message) {
    return new ReactionList(message);
  }

  public boolean has(String name, String user) {
    return entry(name).map(e -> indexOf(e.withArray("users"), user) >= 0).orElse(false);
  }

  void add(String name, String user) {
    ObjectNode entry = entry(name).orElseGet(() -> newEntry(name));
    ArrayNode users = entry.withArray("users");
    if (indexOf(users, user) < 0) {
      users.add(user);
    }
    entry.put("count", users.size());
  }

  void remove(String name, String user) {
    Iterator<JsonNode> entries = message.withArray("reactions").iterator();
    while (entries.hasNext()) {
      ObjectNode entry = (ObjectNode) entries.next();
      ArrayNode users = entry.withArray("users");
      int index = Json.text(entry, "name").equals(name) ? indexOf(users, user) : -1;
      if (index >= 0) {
        users.remove(index);
        entry.put("count", users.size());
      }
      if (users.isEmpty()) {
        entries.remove();
      }
    }
    if (message.withArray("reactions").isEmpty()) {
      message.remove("reactions");
    }
  }

  private ObjectNode newEntry(String name) {
    ObjectNode entry = message.withArray("reactions").addObject();
    entry.put("name", name).putArray("users");
    return entry;
  }

  private Optional<ObjectNode> entry(String name) {
    for (JsonNode entry : message.path("reactions")) {
      if (Json.text(entry, "name").equals(name)) {
        return Optional.of((ObjectNode) entry);
      }
    }
    return Optional.empty();
  }

  private static int indexOf(ArrayNode users, String user) {
    for (int i = 0; i < users.size(); i++) {
      if (users.get(i).asText().equals(user)) {
        return i;
      }
    }
    return -1;
  }
}
