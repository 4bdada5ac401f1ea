package io.goodhart.activity;

/**
 * Tokens of one operation in disjoint buckets; reasoning is part of output.
 *
 * @param input input that was not read from a cache
 * @param output what the model wrote, reasoning included
 * @param cacheRead input read from a cache
 * @param cacheWrite input written to a cache
 */
public record TokenUsage(long input, long output, long cacheRead, long cacheWrite) {
  /** No tokens at all. */
  public static final TokenUsage NONE = new TokenUsage(0, 0, 0, 0);

  /** The largest count taken in one bucket of one record: a trillion. */
  public static final long MOST = 1_000_000_000_000L;

  /** Refuses a negative or an absurdly large count. */
  public TokenUsage {
    check("input", input);
    check("output", output);
    check("cache read", cacheRead);
    check("cache write", cacheWrite);
  }

  private static void check(String bucket, long count) {
    if (count < 0 || count > MOST) {
      throw new IllegalArgumentException(
          "A count of " + bucket + " tokens lies between 0 and " + MOST + ", not at " + count);
    }
  }

  /** Whether every bucket is empty. */
  public boolean isNone() {
    return equals(NONE);
  }
}
