package io.goodhart.edge.otlp.decode;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * What one library sent, until its resource is known: the fields of a message come in any order.
 *
 * @param name of the library, or nothing
 * @param items its records or metrics
 */
record Scope<T>(String name, List<T> items) {
  void handTo(BiConsumer<Origin, T> sink, Attributes resource) {
    Origin origin = new Origin(resource, name);
    items.forEach(item -> sink.accept(origin, item));
  }
}
