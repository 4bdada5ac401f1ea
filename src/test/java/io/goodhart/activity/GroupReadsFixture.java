package io.goodhart.activity;

/** What the contracts of reads over many members need, beside the store that they read from. */
public abstract class GroupReadsFixture extends ActivityStoreFixture {
  /** What members used. */
  protected abstract UsageStore usage();

  /** What groups did. */
  protected abstract GroupTotals groups();
}
