package io.goodhart.signals;

/**
 * Between what the earlier weeks of a person read.
 *
 * @param least the lowest of them
 * @param most the highest of them
 */
public record OwnRange(double least, double most) {}
