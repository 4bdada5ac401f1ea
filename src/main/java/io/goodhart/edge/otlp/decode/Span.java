package io.goodhart.edge.otlp.decode;

/**
 * A span, without its name, events and links.
 *
 * @param id of its trace and of itself, in hexadecimal digits; nothing if it has none
 * @param startNanos when it began, in nanoseconds since 1970; 0 if not given, negative if absurd
 * @param attributes what is left of its attributes
 */
public record Span(String id, long startNanos, Attributes attributes) {}
