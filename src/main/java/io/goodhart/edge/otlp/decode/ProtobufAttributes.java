package io.goodhart.edge.otlp.decode;

import static io.goodhart.edge.otlp.decode.ProtobufCursor.FIXED64;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.LENGTH;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.NUMBER;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.VARINT;

import java.io.IOException;

/** Reads resources, scopes, attributes and their values. */
final class ProtobufAttributes {
  private static final int RESOURCE_ATTRIBUTES = 1 << NUMBER | LENGTH;
  private static final int SCOPE_NAME = 1 << NUMBER | LENGTH;
  private static final int KEY = 1 << NUMBER | LENGTH;
  private static final int VALUE = 2 << NUMBER | LENGTH;
  private static final int STRING = 1 << NUMBER | LENGTH;
  private static final int BOOL = 2 << NUMBER | VARINT;
  private static final int INT = 3 << NUMBER | VARINT;
  private static final int DOUBLE = 4 << NUMBER | FIXED64;
  private static final int ARRAY = 5 << NUMBER | LENGTH;
  private static final int MAP = 6 << NUMBER | LENGTH;
  private static final int BYTES = 7 << NUMBER | LENGTH;
  private static final int ELEMENT = 1 << NUMBER | LENGTH;

  private final ProtobufCursor in;
  private final Reduction reduction;
  private final TextMemo texts;

  ProtobufAttributes(ProtobufCursor in, Reduction reduction) {
    this.in = in;
    this.reduction = reduction;
    this.texts = new TextMemo(reduction.hash());
  }

  AttributesBuilder builder() {
    return new AttributesBuilder(reduction.fingerprinter(), texts);
  }

  Attributes resource() throws IOException {
    AttributesBuilder attributes = builder();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == RESOURCE_ATTRIBUTES) {
        attributeInto(attributes);
      } else {
        in.skip(tag);
      }
    }
    return attributes.build();
  }

  String scope() throws IOException {
    String name = "";
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == SCOPE_NAME) {
        name = in.text();
      } else {
        in.skip(tag);
      }
    }
    return name;
  }

  /** Reads the field just met as an attribute. */
  void attributeInto(AttributesBuilder attributes) throws IOException {
    Entry entry = in.message(this::entry);
    attributes.add(entry.key, entry.value);
  }

  private Entry entry() throws IOException {
    String key = "";
    AnyValue value = reduction.hash().nothing();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case KEY -> key = in.text();
        case VALUE -> value = in.message(this::value);
        default -> in.skip(tag);
      }
    }
    return new Entry(key, value);
  }

  private AnyValue value() throws IOException {
    RecordHash hash = reduction.hash();
    AnyValue value = hash.nothing();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case STRING -> value = texts.text(in.text());
        case BOOL -> value = hash.flag(in.varint() != 0);
        case INT -> value = hash.whole(in.varint());
        case DOUBLE -> value = hash.decimal(in.real());
        case ARRAY -> value = in.message(this::array);
        case MAP -> value = in.message(this::map);
        case BYTES -> value = hash.bytes(in.bytes());
        default -> in.skip(tag);
      }
    }
    return value;
  }

  private AnyValue array() throws IOException {
    AnyValue list = reduction.hash().nothing();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == ELEMENT) {
        list = reduction.hash().appended(list, in.message(this::value));
      } else {
        in.skip(tag);
      }
    }
    return list;
  }

  private AnyValue map() throws IOException {
    long entries = 0;
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == ELEMENT) {
        Entry entry = in.message(this::entry);
        entries += texts.entry(entry.key, entry.value);
      } else {
        in.skip(tag);
      }
    }
    return reduction.hash().map(entries);
  }

  private record Entry(String key, AnyValue value) {}
}
