package io.goodhart.edge.otlp.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads what the requests for all signals have in common: items of a library of a process. */
final class JsonRequest<T> {
  private final JsonCursor in;
  private final JsonAttributes attributes;
  private final Names names;
  private final Item<T> item;
  private final BiConsumer<Origin, T> sink;

  /** Hands to the sink what {@code item} reads. */
  JsonRequest(
      JsonCursor in,
      JsonAttributes attributes,
      Names names,
      Item<T> item,
      BiConsumer<Origin, T> sink) {
    this.in = in;
    this.attributes = attributes;
    this.names = names;
    this.item = item;
    this.sink = sink;
  }

  void read() throws IOException {
    in.document(
        name -> {
          if (name.equals(names.processes)) {
            in.array(() -> new ProcessItems().read());
          }
        });
  }

  private final class ProcessItems {
    private final List<Scope<T>> scopes = new ArrayList<>();
    private Attributes resource = ReadAttributes.NONE;

    private void read() throws IOException {
      in.object(
          name -> {
            if (name.equals("resource")) {
              resource = attributes.resource();
            } else if (name.equals(names.libraries)) {
              in.array(() -> scopes.add(new LibraryItems().read()));
            }
          });
      for (Scope<T> scope : scopes) {
        scope.handTo(sink, resource);
      }
    }
  }

  private final class LibraryItems {
    private final List<T> items = new ArrayList<>();
    private String scope = "";

    private Scope<T> read() throws IOException {
      in.object(
          name -> {
            if (name.equals("scope")) {
              scope = attributes.scope();
            } else if (name.equals(names.items)) {
              in.array(() -> item.readInto(items));
            }
          });
      return new Scope<>(scope, items);
    }
  }

  /** What a signal calls the lists that its requests are made of. */
  record Names(String processes, String libraries, String items) {}

  /** Reads the value just met as an item. */
  interface Item<T> {
    void readInto(List<T> items) throws IOException;
  }
}
