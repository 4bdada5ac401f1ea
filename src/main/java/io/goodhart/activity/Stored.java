package io.goodhart.activity;

/**
 * What became of the records of a batch.
 *
 * @param stored new events
 * @param duplicate records that were there already
 * @param ignored records that add nothing: of no use here, or a running total that did not grow
 * @param malformed records that could not be read
 */
public record Stored(int stored, int duplicate, int ignored, int malformed) {
  /** How many records these are. */
  public int total() {
    return stored + duplicate + ignored + malformed;
  }
}
