package io.goodhart.edge.otlp.decode;

import org.jspecify.annotations.Nullable;

/**
 * A value as it is being read, on its way to being dropped or kept.
 *
 * @param hash of all of it, by {@link RecordHash}
 * @param text of a scalar; null for anything else
 */
record AnyValue(long hash, @Nullable String text) {}
