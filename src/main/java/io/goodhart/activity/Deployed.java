package io.goodhart.activity;

/**
 * What a deployment brought where, as hashes: all that is asked of it is whether another one
 * brought the same to the same place.
 *
 * @param place the environment, and the repository or service if the source tells it
 * @param version the commit
 */
public record Deployed(long place, long version) {
  /** Hashes names of a place and of a commit. */
  public static Deployed of(String place, String commit) {
    return new Deployed(EventId.hash("place", place), EventId.hash("version", commit));
  }
}
