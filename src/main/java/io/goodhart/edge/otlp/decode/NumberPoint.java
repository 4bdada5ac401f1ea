package io.goodhart.edge.otlp.decode;

/**
 * A point of a metric that counts.
 *
 * @param startNanos when the series, or for a delta the interval, began, in nanoseconds since 1970;
 *     0 if not given, negative if absurd
 * @param timeNanos when the value was read, likewise
 * @param value the value; not a number if it has none
 * @param recorded false if the sender says that nothing was recorded
 * @param attributes what is left of its attributes
 */
public record NumberPoint(
    long startNanos, long timeNanos, double value, boolean recorded, Attributes attributes) {}
