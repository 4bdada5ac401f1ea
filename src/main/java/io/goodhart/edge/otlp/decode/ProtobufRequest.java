package io.goodhart.edge.otlp.decode;

import static io.goodhart.edge.otlp.decode.ProtobufCursor.LENGTH;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.NUMBER;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reads what the requests for all signals have in common: items of a library of a process, by the
 * same fields in each.
 */
final class ProtobufRequest<T> {
  private static final int PROCESS = 1 << NUMBER | LENGTH;
  private static final int RESOURCE = 1 << NUMBER | LENGTH;
  private static final int RESOURCE_ATTRIBUTE = 1 << NUMBER | LENGTH;
  private static final int LIBRARY = 2 << NUMBER | LENGTH;
  private static final int SCOPE = 1 << NUMBER | LENGTH;
  private static final int SCOPE_NAME = 1 << NUMBER | LENGTH;
  private static final int ITEM = 2 << NUMBER | LENGTH;

  private final ProtobufBody body;
  private final ProtobufCursor in;
  private final Item<T> item;
  private final BiConsumer<Origin, T> sink;

  /** Hands to the sink what {@code item} reads. */
  ProtobufRequest(ProtobufBody body, ProtobufCursor in, Item<T> item, BiConsumer<Origin, T> sink) {
    this.body = body;
    this.in = in;
    this.item = item;
    this.sink = sink;
  }

  void read() throws IOException {
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == PROCESS) {
        process();
      } else {
        in.skip(tag);
      }
    }
  }

  private void process() throws IOException {
    Attributes resource = ReadAttributes.NONE;
    List<Scope<T>> scopes = new ArrayList<>();
    int outer = in.enter();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case RESOURCE -> resource = resource();
        case LIBRARY -> scopes.add(library());
        default -> in.skip(tag);
      }
    }
    in.leave(outer);
    for (Scope<T> scope : scopes) {
      scope.handTo(sink, resource);
    }
  }

  private Attributes resource() throws IOException {
    int outer = in.enter();
    MessageAttributes attributes = body.attributes(in, RESOURCE_ATTRIBUTE);
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == RESOURCE_ATTRIBUTE) {
        attributes.note(in);
      } else {
        in.skip(tag);
      }
    }
    in.leave(outer);
    return attributes;
  }

  private Scope<T> library() throws IOException {
    String name = "";
    List<T> items = new ArrayList<>();
    int outer = in.enter();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case SCOPE -> name = scopeName();
        case ITEM -> item.readInto(items);
        default -> in.skip(tag);
      }
    }
    in.leave(outer);
    return new Scope<>(name, items);
  }

  private String scopeName() throws IOException {
    String name = "";
    int outer = in.enter();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == SCOPE_NAME) {
        name = in.text();
      } else {
        in.skip(tag);
      }
    }
    in.leave(outer);
    return name;
  }

  /** Reads the field just met as an item. */
  interface Item<T> {
    void readInto(List<T> items) throws IOException;
  }
}
