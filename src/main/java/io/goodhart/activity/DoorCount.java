package io.goodhart.activity;

/**
 * How many records came through one door and what became of them. {@code received = malformed +
 * ignored + duplicate + stored + failed}, once nothing is under way.
 */
public record DoorCount(
    Source source,
    long received,
    long malformed,
    long ignored,
    long duplicate,
    long stored,
    long failed) {
  /** Both together; they are of one door. */
  public DoorCount and(DoorCount other) {
    return new DoorCount(
        source,
        received + other.received,
        malformed + other.malformed,
        ignored + other.ignored,
        duplicate + other.duplicate,
        stored + other.stored,
        failed + other.failed);
  }

  /** Whether every record received has one outcome. */
  public boolean addsUp() {
    return received == malformed + ignored + duplicate + stored + failed;
  }
}
