package io.goodhart.edge.otlp.decode;

import java.io.IOException;
import java.util.Base64;

/** Reads resources, scopes, attributes and their values. */
final class JsonAttributes {
  private final JsonCursor in;
  private final Reduction reduction;

  JsonAttributes(JsonCursor in, Reduction reduction) {
    this.in = in;
    this.reduction = reduction;
  }

  AttributesBuilder builder() {
    return new AttributesBuilder(reduction);
  }

  Attributes resource() throws IOException {
    AttributesBuilder attributes = builder();
    in.object(
        name -> {
          if (name.equals("attributes")) {
            listInto(attributes);
          }
        });
    return attributes.build();
  }

  String scope() throws IOException {
    StringBuilder scope = new StringBuilder();
    in.object(
        name -> {
          if (name.equals("name")) {
            scope.append(in.text());
          }
        });
    return scope.toString();
  }

  /** Reads the value just met as a list of attributes. */
  void listInto(AttributesBuilder attributes) throws IOException {
    in.array(
        () -> {
          Entry entry = new Entry();
          entry.read();
          attributes.add(entry.key, entry.value);
        });
  }

  private AnyValue value() throws IOException {
    Value value = new Value();
    in.object(value::read);
    return value.read;
  }

  private AnyValue text(String text) {
    return new AnyValue(reduction.hash().text(text), text);
  }

  private AnyValue flag(boolean flag) {
    return new AnyValue(reduction.hash().flag(flag), Boolean.toString(flag));
  }

  private AnyValue whole(String text) {
    try {
      long number = Long.parseLong(text);
      return new AnyValue(reduction.hash().whole(number), Long.toString(number));
    } catch (NumberFormatException e) {
      return text(text);
    }
  }

  private AnyValue decimal(double number) {
    return new AnyValue(reduction.hash().decimal(number), Double.toString(number));
  }

  private AnyValue bytes(String text) {
    try {
      return new AnyValue(reduction.hash().bytes(Base64.getDecoder().decode(text)), null);
    } catch (IllegalArgumentException e) {
      return text(text);
    }
  }

  private AnyValue array() throws IOException {
    ListOfValues list = new ListOfValues();
    in.object(list::read);
    return new AnyValue(list.hash, null);
  }

  private AnyValue map() throws IOException {
    MapOfValues map = new MapOfValues();
    in.object(map::read);
    return new AnyValue(reduction.hash().map(map.entries), null);
  }

  private AnyValue nothing() {
    return new AnyValue(reduction.hash().nothing(), null);
  }

  /** A key with its value, in whatever order they come. */
  private final class Entry {
    private String key = "";
    private AnyValue value = nothing();

    private void read() throws IOException {
      in.object(
          name -> {
            switch (name) {
              case "key" -> key = in.text();
              case "value" -> value = value();
              default -> {}
            }
          });
    }
  }

  private final class Value {
    private AnyValue read = nothing();

    private void read(String kind) throws IOException {
      if (in.isNull()) {
        return;
      }
      switch (kind) {
        case "stringValue" -> read = text(in.text());
        case "boolValue" -> read = flag(Boolean.parseBoolean(in.text()));
        case "intValue" -> read = whole(in.text());
        case "doubleValue" -> read = decimal(in.real());
        case "arrayValue" -> read = array();
        case "kvlistValue" -> read = map();
        case "bytesValue" -> read = bytes(in.text());
        default -> {}
      }
    }
  }

  private final class ListOfValues {
    private long hash = reduction.hash().nothing();

    private void read(String field) throws IOException {
      if (field.equals("values")) {
        in.array(() -> hash = reduction.hash().appended(hash, value().hash()));
      }
    }
  }

  private final class MapOfValues {
    private long entries;

    private void read(String field) throws IOException {
      if (field.equals("values")) {
        in.array(
            () -> {
              Entry entry = new Entry();
              entry.read();
              entries += reduction.hash().entry(entry.key, entry.value.hash());
            });
      }
    }
  }
}
