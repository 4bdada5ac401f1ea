package io.goodhart.edge.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.activity.TokenUsage;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The fields of a record, read by type; a null is as good as none. */
final class Fields {
  /** No fields at all. */
  static final Fields NONE = new Fields(JsonNodeFactory.instance.objectNode());

  private final ObjectNode node;

  Fields(ObjectNode node) {
    this.node = node;
  }

  /** A plain value as text; empty if it is absent or blank. */
  Optional<String> text(String name) throws BadRecord {
    JsonNode value = node.path(name);
    if (value.isContainerNode()) {
      throw new BadRecord("The field " + name + " is not a plain value.");
    }
    return Optional.of(value.asText("")).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** A plain value that has to be there. */
  String need(String name) throws BadRecord {
    return text(name).orElseThrow(() -> new BadRecord("The field " + name + " is missing."));
  }

  /** A whole number from 0 on; 0 if it is absent. */
  long count(String name) throws BadRecord {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return 0;
    }
    if (!value.isIntegralNumber() || value.bigIntegerValue().signum() < 0) {
      throw new BadRecord(name + " is not a whole number from 0 on.");
    }
    if (!value.canConvertToLong() || value.longValue() > TokenUsage.MOST) {
      throw new BadRecord(name + " is larger than any count can be.");
    }
    return value.longValue();
  }

  /** A yes or no; empty if it is absent. */
  Optional<Boolean> flag(String name) throws BadRecord {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isBoolean()) {
      throw new BadRecord(name + " is neither true nor false.");
    }
    return Optional.of(value.booleanValue());
  }

  /** An instant with its offset. */
  Instant instant(String name) throws BadRecord {
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(need(name), Instant::from);
    } catch (DateTimeException e) {
      throw new BadRecord(name + " is not an instant such as 2026-11-16T09:00:00Z.");
    }
  }

  /** A day, which may be written as the instant at which it begins. */
  LocalDate day(String name) throws BadRecord {
    String text = need(name);
    int time = text.indexOf('T');
    try {
      return FourDigits.checked(LocalDate.parse(time < 0 ? text : text.substring(0, time)));
    } catch (DateTimeException e) {
      throw new BadRecord(name + " is not a day such as 2026-11-16.");
    }
  }

  /** A nested object; without fields if it is absent. */
  Fields object(String name) throws BadRecord {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return NONE;
    }
    if (value instanceof ObjectNode object) {
      return new Fields(object);
    }
    throw new BadRecord("The field " + name + " is not an object.");
  }

  /** The objects of a list, or of the fields of an object; none if it is absent. */
  List<Fields> objects(String name) throws BadRecord {
    List<Fields> objects = new ArrayList<>();
    for (JsonNode value : node.path(name)) {
      if (!(value instanceof ObjectNode object)) {
        throw new BadRecord("The field " + name + " does not hold objects.");
      }
      objects.add(new Fields(object));
    }
    return objects;
  }

  /** Whether a field holds an object. */
  boolean isObject(String name) {
    return node.path(name).isObject();
  }

  /** Everything there is in one text, whatever the order of the fields. */
  String canonical() {
    TreeMap<String, String> values = new TreeMap<>();
    node.properties()
        .forEach(
            field -> {
              if (!field.getValue().isNull()) {
                values.put(field.getKey(), field.getValue().asText());
              }
            });
    return values.toString();
  }
}
