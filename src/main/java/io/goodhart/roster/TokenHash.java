package io.goodhart.roster;

/**
 * What an ingest token is known by: the SHA-256 of its secret, which does not lead back to it.
 *
 * @param hex 64 hexadecimal digits
 */
public record TokenHash(String hex) {}
