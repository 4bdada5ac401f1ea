package io.goodhart.activity;

/** Sums of the disjoint token buckets over many records. */
public record TokenSums(long input, long output, long cacheRead, long cacheWrite) {}
