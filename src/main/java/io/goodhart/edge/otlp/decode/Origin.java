package io.goodhart.edge.otlp.decode;

/**
 * What sent a record.
 *
 * @param resource the attributes of the process
 * @param scope the name of the library in it, or nothing
 */
public record Origin(Attributes resource, String scope) {}
