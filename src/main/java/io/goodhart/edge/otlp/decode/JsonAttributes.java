package io.goodhart.edge.otlp.decode;

import java.io.IOException;
import java.util.Base64;

/** Reads resources, scopes, attributes and their values. */
final class JsonAttributes {
  private final JsonCursor in;
  private final Reduction reduction;
  private final TextMemo texts;

  JsonAttributes(JsonCursor in, Reduction reduction) {
    this.in = in;
    this.reduction = reduction;
    this.texts = new TextMemo(reduction.hash());
  }

  AttributesBuilder builder() {
    return new AttributesBuilder(reduction.fingerprinter(), texts);
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

  private AnyValue whole(String text) {
    try {
      return reduction.hash().whole(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return texts.text(text);
    }
  }

  private AnyValue bytes(String text) {
    try {
      return reduction.hash().bytes(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return texts.text(text);
    }
  }

  private AnyValue array() throws IOException {
    ListOfValues list = new ListOfValues();
    in.object(list::read);
    return list.read;
  }

  private AnyValue map() throws IOException {
    MapOfValues map = new MapOfValues();
    in.object(map::read);
    return reduction.hash().map(map.entries);
  }

  /** A key with its value, in whatever order they come. */
  private final class Entry {
    private String key = "";
    private AnyValue value = reduction.hash().nothing();

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
    private AnyValue read = reduction.hash().nothing();

    private void read(String kind) throws IOException {
      if (in.isNull()) {
        return;
      }
      RecordHash hash = reduction.hash();
      switch (kind) {
        case "stringValue" -> read = texts.text(in.text());
        case "boolValue" -> read = hash.flag(Boolean.parseBoolean(in.text()));
        case "intValue" -> read = whole(in.text());
        case "doubleValue" -> read = hash.decimal(in.real());
        case "arrayValue" -> read = array();
        case "kvlistValue" -> read = map();
        case "bytesValue" -> read = bytes(in.text());
        default -> {}
      }
    }
  }

  private final class ListOfValues {
    private AnyValue read = reduction.hash().nothing();

    private void read(String field) throws IOException {
      if (field.equals("values")) {
        in.array(() -> read = reduction.hash().appended(read, value()));
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
              entries += texts.entry(entry.key, entry.value);
            });
      }
    }
  }
}
