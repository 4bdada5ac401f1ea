package io.goodhart.edge.otlp.decode;

/**
 * A log record, without its body.
 *
 * @param timeNanos when it happened, in nanoseconds since 1970; 0 if not given, negative if absurd
 * @param observedNanos when it was collected, likewise
 * @param eventName the name of the event, or nothing
 * @param attributes what is left of its attributes
 */
public record LogRecord(
    long timeNanos, long observedNanos, String eventName, Attributes attributes) {}
