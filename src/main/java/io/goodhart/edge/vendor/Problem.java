package io.goodhart.edge.vendor;

/**
 * A record of a file that could not be taken.
 *
 * @param line where it stands, from 1
 * @param reason what is wrong, as a sentence without the record's content
 */
public record Problem(long line, String reason) {}
