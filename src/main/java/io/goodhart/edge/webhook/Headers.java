package io.goodhart.edge.webhook;

import org.jspecify.annotations.Nullable;

/** The headers of a request. */
@FunctionalInterface
interface Headers {
  /** The value of a header, whatever the case of its name; null if there is none. */
  @Nullable String get(String name);
}
